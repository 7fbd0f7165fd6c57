import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { day } from '@/lib/format';
import type { Article } from '@/lib/model';
import { fieldProblem } from '@/lib/problem';
import { InlineProblem } from '@/ui/states';
import { useCorrectMetadata } from './article-calls';
import classes from './metadata-values.module.css';

interface Props {
  readonly article: Article;
  /** How many of its claims have a time that waits for the day of publication. */
  readonly waiting: number;
  readonly mayEdit: boolean;
}

/** Asks for the day of publication where none is known: "last year" depends on it. */
export function MissingDate({ article, waiting, mayEdit }: Props) {
  const correcting = useCorrectMetadata(article);
  const [typed, setTyped] = useState('');
  if (article.metadata.published) return null;
  const found = article.provenance.published.others;
  const save = (published: string) => correcting.mutate({ published });
  return (
    <form
      className={classes['note']}
      aria-label={t`Day of publication`}
      onSubmit={(event) => {
        event.preventDefault();
        save(typed);
      }}
    >
      <p>
        <Trans>When was this published? Times such as “last year” are counted from that day.</Trans>{' '}
        {waiting > 0 && (
          <Plural
            value={waiting}
            one="# claim of this article cannot say when yet."
            other="# claims of this article cannot say when yet."
          />
        )}
      </p>
      {mayEdit && (
        <>
          {found.map(({ value }) => (
            <Button
              key={value}
              variant="default"
              disabled={correcting.isPending}
              onClick={() => save(value)}
            >
              {day(value)}
            </Button>
          ))}
          <TextInput
            type="date"
            label={t`Published`}
            required
            withAsterisk={false}
            value={typed}
            error={fieldProblem(correcting.error, 'published')}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" loading={correcting.isPending}>
            <Trans>Save the date</Trans>
          </Button>
        </>
      )}
      <InlineProblem error={correcting.error} />
    </form>
  );
}
