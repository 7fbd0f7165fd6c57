import { Button, Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import { day } from '@/lib/format';
import type { Article, ArticleCorrection } from '@/lib/model';
import { fieldProblem } from '@/lib/problem';
import { InlineProblem } from '@/ui/states';
import { useCorrectMetadata } from './article-calls';
import { languageName } from './language-note';
import classes from './metadata-values.module.css';

export type Field = 'title' | 'publisher' | 'authors' | 'published' | 'url' | 'language';

const labels: Record<Field, string> = {
  title: 'Title',
  publisher: 'Outlet',
  authors: 'Authors',
  published: 'Published',
  url: 'Address',
  language: 'Language',
};

const origins: Record<string, string> = {
  given: 'given with the article',
  corrected: 'corrected',
  detected: 'told by its words',
  json_ld: 'from the page’s JSON-LD',
  open_graph: 'from Open Graph tags',
  meta: 'from meta tags',
  markup: 'from the page’s markup',
  header: 'from a header line',
  visible: 'from the visible text',
  file: 'from the file’s properties',
  address: 'from the address',
  edge: 'from the edge of the text',
};

const certainties: Record<string, string> = {
  certain: 'certain',
  likely: 'likely',
  guess: 'a guess',
};

/** Where a value comes from; what was merely found has nobody who typed it. */
interface Told {
  readonly origin?: string | null;
  readonly certainty?: string | null;
  readonly by?: string | null;
}

function toldBy({ origin, certainty, by }: Told): string {
  if (!origin) return 'not found';
  return [
    by ? `${origins[origin] ?? origin} by ${by}` : origins[origin],
    certainty && !by ? certainties[certainty] : null,
  ]
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
  if (field !== 'authors') return { [field]: value };
  return {
    authors: value
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  };
}

/** Each thing known about the article, where it comes from and how sure; a click corrects it. */
export function MetadataValues({ article, mayEdit }: { article: Article; mayEdit: boolean }) {
  const { metadata } = article;
  const values: Record<Field, string> = {
    title: metadata.title ?? '',
    publisher: metadata.publisher ?? '',
    authors: metadata.authors.join('; '),
    published: metadata.published ?? '',
    url: metadata.url ?? '',
    language: article.language,
  };
  return (
    <dl className={classes['values']} aria-label="About the article">
      {(Object.keys(labels) as Field[]).map((field) => (
        <div key={field} data-certainty={article.provenance[field].certainty}>
          <dt>{labels[field]}</dt>
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
                {values[field] ? shown(field, values[field]) : 'unknown'}
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
          {value ? shown(field, value) : 'unknown'}
          {provenance.certainty === 'guess' && <span aria-hidden> ?</span>}
          <span className="visually-hidden">, {toldBy(provenance)}. Correct</span>
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
            {labels[field]}: {toldBy(provenance)}
          </p>
          {provenance.others.length > 0 && (
            <ul aria-label="Also found">
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
            label={`Correct: ${labels[field]}`}
            {...(field === 'published' && { type: 'date' })}
            {...(field === 'authors' && { description: 'Separated by semicolons' })}
            {...(field === 'language' && { description: 'Its code, such as en' })}
            data-autofocus
            value={typed}
            error={fieldProblem(correcting.error, field)}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <InlineProblem error={correcting.error} />
          <Button type="submit" loading={correcting.isPending}>
            Save
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
