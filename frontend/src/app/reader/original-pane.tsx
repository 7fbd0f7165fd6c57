import { t } from '@lingui/core/macro';
import { ArticleMarkup } from '@/features/articles/article-markup';
import { ArticlePages } from '@/features/articles/article-pages';
import type { Article, Claim } from '@/lib/model';
import type { OriginalView } from '../search';
import classes from './reader.module.css';

/** What an article's original can be shown as, by its form. */
const views: Partial<Record<Article['mediaType'], OriginalView>> = {
  'application/pdf': 'pages',
  'text/html': 'markup',
  'multipart/related': 'markup',
  'message/rfc822': 'markup',
};

export function originalViewOf(article: Article | undefined): OriginalView | undefined {
  return article && views[article.mediaType];
}

interface Props {
  readonly article: Article;
  readonly view: OriginalView;
  readonly claims: readonly Claim[];
  readonly current: Claim | null;
  readonly onSelect: (id: string) => void;
}

/** The original, at the selected claim: its pages as pictures, or the HTML that it was read from, as text. */
export function OriginalPane({ article, view, claims, current, onSelect }: Props) {
  return (
    <section className={classes['original']} aria-label={t`The original`}>
      {view === 'pages' ? (
        <ArticlePages
          articleId={article.id}
          claims={claims}
          selected={current?.id ?? null}
          onSelect={onSelect}
        />
      ) : (
        <ArticleMarkup articleId={article.id} span={current} />
      )}
    </section>
  );
}
