import { t } from '@lingui/core/macro';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { GivenSource } from '@/lib/model';
import { InlineProblem } from '@/ui/states';
import { givenSourcesQuery } from './evidence-calls';
import classes from './evidence.module.css';

const pauseMs = 250;

/** Evidence that other claims rest on, to be used for this one too. */
export function SourceSearch({
  claim,
  onChoose,
}: {
  claim: string;
  onChoose: (source: GivenSource) => void;
}) {
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words.trim(), pauseMs);
  const sources = useQuery({
    ...givenSourcesQuery(claim, asked),
    placeholderData: keepPreviousData,
  });
  const none = sources.data?.items.length === 0;
  return (
    <div className={classes['search']}>
      <TextInput
        label={t`Search the evidence of other claims`}
        placeholder={t`Words, outlet or address`}
        type="search"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          // It would send the form around it.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <InlineProblem error={sources.error} />
      <p role="status" className={classes['none']}>
        {none &&
          (asked === '' ? t`No other claim has evidence yet.` : t`No evidence has these words.`)}
      </p>
      <ul className={classes['given']}>
        {sources.data?.items.map((source) => (
          <li key={source.evidence}>
            <button type="button" onClick={() => onChoose(source)}>
              <b>{source.title ?? source.url ?? source.copy?.fileName}</b>
              {source.publisher && `, ${source.publisher}`}
              <q>{source.excerpt}</q>
              <small>
                {t`For:`} {source.claimText}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
