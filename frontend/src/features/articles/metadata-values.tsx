import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, ph, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import { day } from '@/lib/format';
import type { Article, ArticleCorrection } from '@/lib/model';
import { fieldProblem } from '@/lib/problem';
import { InlineProblem } from '@/ui/states';
import { useCorrectMetadata } from './article-calls';
import { authorsOf, writtenAuthors } from './authors';
import { languageName } from './language-note';
import classes from './metadata-values.module.css';

export type Field = 'title' | 'publisher' | 'authors' | 'published' | 'url' | 'language';

const labels: Record<Field, MessageDescriptor> = {
  title: msg`Title`,
  publisher: msg`Outlet`,
  authors: msg`Authors`,
  published: msg`Published`,
  url: msg`Address`,
  language: msg`Language`,
};

const origins: Record<string, MessageDescriptor> = {
  given: msg`given with the article`,
  corrected: msg`corrected`,
  detected: msg`told by its words`,
  json_ld: msg`from the page’s JSON-LD`,
  open_graph: msg`from Open Graph tags`,
  meta: msg`from meta tags`,
  markup: msg`from the page’s markup`,
  header: msg`from a header line`,
  visible: msg`from the visible text`,
  file: msg`from the file’s properties`,
  address: msg`from the address`,
  edge: msg`from the edge of the text`,
};

const certainties: Record<string, MessageDescriptor> = {
  certain: msg`certain`,
  likely: msg`likely`,
  guess: msg`a guess`,
};

/** Where a value comes from; what was merely found has nobody who typed it. */
interface Told {
  readonly origin?: string | null;
  readonly certainty?: string | null;
  readonly by?: string | null;
}

const worded = (words: Record<string, MessageDescriptor>, key: string) => {
  const found = words[key];
  return found ? i18n._(found) : key;
};

function toldBy({ origin, certainty, by }: Told): string {
  if (!origin) return t`not found`;
  const how = worded(origins, origin);
  return [by ? t`${how} by ${by}` : how, certainty && !by ? worded(certainties, certainty) : null]
    .filter(Boolean)
    .join(', ');
}

function shown(field: Field, value: string): string {
  if (field === 'published') return day(value);
  if (field === 'language') return languageName(value);
  return value;
}

/** A correction that sets one field; an empty value removes what was there. */
export function correction(field: Field, value: string): ArticleCorrection {
  return { [field]: field === 'authors' ? authorsOf(value) : value };
}

/** Each thing known about the article, where it comes from and how sure; a click corrects it. */
export function MetadataValues({ article, mayEdit }: { article: Article; mayEdit: boolean }) {
  const { metadata } = article;
  const values: Record<Field, string> = {
    title: metadata.title ?? '',
    publisher: metadata.publisher ?? '',
    authors: writtenAuthors(metadata.authors),
    published: metadata.published ?? '',
    url: metadata.url ?? '',
    language: article.language,
  };
  return (
    <dl className={classes['values']} aria-label={t`About the article`}>
      {(Object.keys(labels) as Field[]).map((field) => (
        <div key={field} data-certainty={article.provenance[field].certainty}>
          <dt>{i18n._(labels[field])}</dt>
          <dd>
            {mayEdit ? (
              <Correctable
                key={values[field]}
                article={article}
                field={field}
                value={values[field]}
              />
            ) : (
              <span title={toldBy(article.provenance[field])}>
                {values[field] ? shown(field, values[field]) : t`unknown`}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Correctable({ article, field, value }: { article: Article; field: Field; value: string }) {
  const provenance = article.provenance[field];
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(value);
  const correcting = useCorrectMetadata(article);
  const save = (chosen: string) =>
    correcting.mutate(correction(field, chosen.trim()), { onSuccess: () => setOpen(false) });
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      trapFocus
      withinPortal={false}
      width={320}
      hideDetached={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <button
          type="button"
          className={classes['value']}
          title={toldBy(provenance)}
          onClick={() => setOpen(!open)}
        >
          {value ? shown(field, value) : t`unknown`}
          {provenance.certainty === 'guess' && <span aria-hidden> ?</span>}
          <span className="visually-hidden">
            <Trans>, {ph({ provenance: toldBy(provenance) })}. Correct</Trans>
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={classes['form']}
          onSubmit={(event) => {
            event.preventDefault();
            save(typed);
          }}
        >
          <p>
            {i18n._(labels[field])}: {toldBy(provenance)}
          </p>
          {provenance.others.length > 0 && (
            <ul aria-label={t`Also found`}>
              {provenance.others.map((other) => (
                <li key={other.value}>
                  <Button
                    variant="default"
                    size="compact-sm"
                    disabled={correcting.isPending}
                    onClick={() => save(other.value)}
                  >
                    {shown(field, other.value)}
                  </Button>
                  <span>{toldBy(other)}</span>
                </li>
              ))}
            </ul>
          )}
          <TextInput
            label={t`Correct: ${{ field: i18n._(labels[field]) }}`}
            {...(field === 'published' && { type: 'date' })}
            {...(field === 'authors' && { description: t`Separated by semicolons` })}
            {...(field === 'language' && { description: t`Its code, such as en` })}
            data-autofocus
            value={typed}
            error={fieldProblem(correcting.error, field)}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <InlineProblem error={correcting.error} />
          <Button type="submit" loading={correcting.isPending}>
            <Trans>Save</Trans>
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
