import { lazy, Suspense } from 'react';
import classes from './late-markdown.module.css';

// The reader of Markdown is as large as a whole page: it comes when it is first asked for.
const Markdown = lazy(async () => ({ default: (await import('./markdown')).Markdown }));

/** Markdown as a report renders it; as it was typed until its reader is there. */
export function LateMarkdown({ children }: { children: string }) {
  return (
    <div className={classes['text']}>
      <Suspense fallback={<p className={classes['typed']}>{children}</p>}>
        <Markdown>{children}</Markdown>
      </Suspense>
    </div>
  );
}
