import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { LanguageNote } from '@/features/articles/language-note';
import { MetadataForm } from '@/features/articles/metadata-form';
import { MetadataValues } from '@/features/articles/metadata-values';
import { MissingDate } from '@/features/articles/missing-date';
import { waitsForDay } from '@/features/claims/words';
import { StoryNote } from '@/features/stories/story-note';
import type { Article, Claim } from '@/lib/model';
import classes from './reader.module.css';

interface Props {
  readonly article: Article;
  readonly title: string;
  readonly claims: readonly Claim[];
  readonly mayEdit: boolean;
}

/** What is known about the article, and what is missing. */
export function ReaderHead({ article, title, claims, mayEdit }: Props) {
  const [editing, setEditing] = useState(false);
  const titleInText = article.passages.some(({ kind }) => kind === 'title');
  return (
    <header className={classes['head']}>
      <h1 className={titleInText ? 'visually-hidden' : undefined}>{title}</h1>
      {editing ? (
        <MetadataForm article={article} onDone={() => setEditing(false)} />
      ) : (
        <div className={classes['line']}>
          <MetadataValues article={article} mayEdit={mayEdit} />
          {mayEdit && (
            <Button variant="subtle" onClick={() => setEditing(true)}>
              {t`Correct`}
            </Button>
          )}
        </div>
      )}
      <LanguageNote article={article} mayEdit={mayEdit} />
      <MissingDate
        article={article}
        waiting={claims.filter(waitsForDay).length}
        mayEdit={mayEdit}
      />
      <StoryNote articleId={article.id} elsewhere={article.elsewhere} />
    </header>
  );
}
