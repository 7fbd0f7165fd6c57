import { Button } from '@mantine/core';
import type { Article } from '@/lib/model';
import { InlineProblem } from '@/ui/states';
import { useCorrectMetadata } from './article-calls';
import classes from './metadata-values.module.css';

const names = new Intl.DisplayNames(undefined, { type: 'language', fallback: 'code' });

/** The language of an ISO 639 code, in words. */
export function languageName(code: string): string {
  if (code === 'und') return 'not told';
  if (code === 'mis') return 'not English';
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** Whether claims are looked for in a text of this language. */
export function isRead(language: string): boolean {
  return language === 'en' || language === 'und';
}

/** Says of an article that is not in English why it has no claims, and lets a person disagree. */
export function LanguageNote({ article, mayEdit }: { article: Article; mayEdit: boolean }) {
  const correcting = useCorrectMetadata(article);
  if (isRead(article.language)) return null;
  return (
    <div className={classes['note']} role="note">
      <p>
        {article.language === 'mis'
          ? 'This text is not in English.'
          : `This text is in ${languageName(article.language)}.`}{' '}
        Claimdesk reads English: it keeps the text and looks for no claims in it.
        {mayEdit && ' You can still mark claims by hand.'}
      </p>
      {mayEdit && (
        <Button
          variant="default"
          loading={correcting.isPending}
          onClick={() => correcting.mutate({ language: 'en' })}
        >
          It is English: find its claims
        </Button>
      )}
      <InlineProblem error={correcting.error} />
    </div>
  );
}
