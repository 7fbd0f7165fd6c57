import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { Fragment } from 'react';
import { useDraft } from '@/lib/drafts';
import { day } from '@/lib/format';
import type { Article } from '@/lib/model';
import { fieldProblem } from '@/lib/problem';
import { useAccount } from '@/lib/session';
import { InlineProblem } from '@/ui/states';
import { useCorrectMetadata } from './article-calls';
import classes from './articles.module.css';
import { authorsOf, writtenAuthors } from './authors';

interface Fields {
  title: string;
  publisher: string;
  authors: string;
  published: string;
  url: string;
}

function fieldsOf({ metadata }: Article): Fields {
  return {
    title: metadata.title ?? '',
    publisher: metadata.publisher ?? '',
    authors: writtenAuthors(metadata.authors),
    published: metadata.published ?? '',
    url: metadata.url ?? '',
  };
}

/** What is known about the article, in one line. */
export function MetadataLine({ article }: { article: Article }) {
  const { publisher, authors, published, url } = article.metadata;
  const known = [
    publisher,
    authors.length > 0 ? writtenAuthors(authors) : null,
    published ? day(published) : null,
  ].filter((part) => part !== null);
  return (
    <p className={classes['metadata']}>
      {known.length === 0 && t`Outlet, author and date unknown`}
      {known.map((part, index) => (
        <Fragment key={part}>
          {index > 0 && ' · '}
          {part}
        </Fragment>
      ))}
      {url && /^https?:/.test(url) && (
        <>
          {' · '}
          <a href={url} target="_blank" rel="noreferrer">
            <Trans>live page</Trans>
          </a>
        </>
      )}
    </p>
  );
}

/** Corrects the metadata that was read from the article. */
export function MetadataForm({ article, onDone }: { article: Article; onDone: () => void }) {
  const draft = useDraft<Fields>(
    `${useAccount().id}.article.${article.id}.metadata`,
    fieldsOf(article),
  );
  const correcting = useCorrectMetadata(article);
  const field = (
    name: keyof Fields,
    label: string,
    more: { type?: string; description?: string },
  ) => (
    <TextInput
      {...more}
      label={label}
      value={draft.value[name]}
      error={fieldProblem(correcting.error, name)}
      onChange={(event) => draft.change({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <form
      className={classes['metadataForm']}
      aria-label={t`Correct the metadata`}
      onSubmit={(event) => {
        event.preventDefault();
        const { title, publisher, authors, published, url } = draft.value;
        correcting.mutate(
          {
            title: title.trim() || null,
            publisher: publisher.trim() || null,
            authors: authorsOf(authors),
            published: published || null,
            url: url.trim() || null,
          },
          {
            onSuccess: () => {
              draft.discard();
              onDone();
            },
          },
        );
      }}
    >
      <div className={classes['wide']}>{field('title', t`Title`, {})}</div>
      {field('publisher', t`Outlet`, {})}
      {field('published', t`Published`, {
        type: 'date',
        description: t`“This year” in the text is counted from here`,
      })}
      {field('authors', t`Authors`, { description: t`Separated by semicolons` })}
      {field('url', t`Address`, { type: 'url' })}
      <div className={classes['wide']}>
        <InlineProblem error={correcting.error} />
      </div>
      <div className={classes['buttons']}>
        <Button type="submit" loading={correcting.isPending}>
          <Trans>Save</Trans>
        </Button>
        <Button
          variant="subtle"
          onClick={() => {
            draft.discard();
            onDone();
          }}
        >
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}
