import { t } from '@lingui/core/macro';
import { useNavigate } from '@tanstack/react-router';
import { DeleteArticleButton } from '@/features/articles/delete-article-button';
import { EncodingLine } from '@/features/articles/encoding-line';
import { ExtractAgainButton } from '@/features/proposals/extract-again';
import type { Article } from '@/lib/model';
import { useMay } from '@/lib/session';
import classes from './reader.module.css';

interface Props {
  readonly article: Article;
  readonly title: string;
  readonly mayEdit: boolean;
}

/** Where the article comes from, to the byte, and what can be done with all of it. */
export function ReaderFoot({ article, title, mayEdit }: Props) {
  const navigate = useNavigate();
  const mayDelete = useMay('editor');
  const { id, archive, sha256 } = article;
  const { name, version, model } = article.extractor;
  const extractor = `${name} ${version}, ${model}`;
  return (
    <footer className={classes['foot']}>
      <a href={`/api/v1/articles/${id}/original`} download>
        {t`The original as it came`}
      </a>
      {archive && (
        <a href={`/api/v1/articles/${id}/archive`} title={`SHA-256 ${archive.sha256}`} download>
          {t`The page as archived (WARC)`}
        </a>
      )}
      <EncodingLine
        article={article}
        mayCorrect={mayEdit}
        onTaken={(taken) =>
          void navigate({
            to: '/articles/$articleId',
            params: { articleId: taken },
            search: {},
          })
        }
      />
      <span title={sha256}>SHA-256 {sha256.slice(0, 12)}…</span>
      <span>{t`Claims found by ${extractor}`}</span>
      {mayEdit && <ExtractAgainButton article={id} />}
      {mayDelete && (
        <DeleteArticleButton
          id={id}
          title={title}
          onDeleted={() => void navigate({ to: '/articles', search: {} })}
        />
      )}
    </footer>
  );
}
