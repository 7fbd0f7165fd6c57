import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { languageNames } from '@/lib/format';
import type { NewReferenceSource, ReferenceSource } from '@/lib/model';
import { reasonOf } from '@/lib/problem';
import { Icon } from '@/ui/icon';
import { toast } from '@/ui/toasts';
import toolClasses from '@/ui/tools.module.css';
import { useRemoveSource, useSaveSource } from './reference-calls';
import classes from './references.module.css';
import { SourceForm } from './source-form';
import { countryName, topicWord } from './topic-words';

/** What a person wrote of it, without what the server adds. */
function contentOf(source: ReferenceSource): NewReferenceSource {
  const { topic, name, url, languages } = source;
  const { country = null, search = null, notes = null } = source;
  return { topic, country, name, url, search, languages, notes };
}

interface Props {
  readonly sources: readonly ReferenceSource[];
  readonly topics: readonly string[];
  readonly mayEdit: boolean;
}

/** The list of reference sources, narrowed by what is typed, each changed and removed in its row. */
export function SourceTable({ sources, topics, mayEdit }: Props) {
  const [typed, setTyped] = useState('');
  const [changing, setChanging] = useState<string | null>(null);
  const removing = useRemoveSource();
  const saving = useSaveSource();
  const words = typed.toLowerCase().trim();
  const shown = sources.filter(({ topic, country, name, notes }) =>
    [topicWord(topic), country, country && countryName(country), name, notes]
      .join(' ')
      .toLowerCase()
      .includes(words),
  );
  const remove = (source: ReferenceSource) =>
    removing.mutate(source.id, {
      onSuccess: () =>
        toast({
          words: t`Reference source removed`,
          undo: () => {
            saving
              .mutateAsync({ source: contentOf(source) })
              .catch((error: unknown) => toast({ words: reasonOf(error), tone: 'problem' }));
          },
        }),
      onError: (error) => toast({ words: reasonOf(error), tone: 'problem' }),
    });
  return (
    <>
      <TextInput
        label={t`Narrow the list`}
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <p role="status">{shown.length === 0 && t`No source has these words.`}</p>
      <div
        className={classes['scroll']}
        role="region"
        aria-label={t`Reference sources`}
        tabIndex={0}
      >
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{t`Topic`}</th>
              <th scope="col">{t`Country`}</th>
              <th scope="col">{t`Source`}</th>
              <th scope="col">{t`Languages`}</th>
              <th scope="col">{t`Notes`}</th>
              {mayEdit && (
                <th scope="col">
                  <span className="visually-hidden">
                    <Trans>Change</Trans>
                  </span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((source) =>
              source.id === changing ? (
                <tr key={source.id}>
                  <td colSpan={6}>
                    <SourceForm topics={topics} source={source} onDone={() => setChanging(null)} />
                  </td>
                </tr>
              ) : (
                <tr key={source.id}>
                  <td>{topicWord(source.topic)}</td>
                  <td>{source.country ? countryName(source.country) : t`World`}</td>
                  <td>
                    <a href={source.url} target="_blank" rel="noreferrer">
                      {source.name}
                    </a>
                  </td>
                  <td>{source.languages.map((code) => languageNames().of(code)).join(', ')}</td>
                  <td>{source.notes}</td>
                  {mayEdit && (
                    <td>
                      <Tools
                        name={source.name}
                        onChange={() => setChanging(source.id)}
                        onRemove={() => remove(source)}
                      />
                    </td>
                  )}
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Tools({
  name,
  onChange,
  onRemove,
}: {
  name: string;
  onChange: () => void;
  onRemove: () => void;
}) {
  return (
    <span className={toolClasses['tools']}>
      <button type="button" aria-label={t`Change: ${name}`} onClick={onChange}>
        <Icon name="edit" size={15} />
      </button>
      <button type="button" aria-label={t`Remove: ${name}`} onClick={onRemove}>
        <Icon name="trash" size={15} />
      </button>
    </span>
  );
}
