import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import type { ReaderNotes } from '@/lib/model';
import classes from './told-readers.module.css';

type Notes = ReaderNotes | null | undefined;

interface Props {
  readonly notes: Notes;
  /** What the notes stand beside: what only these tell is shown too. */
  readonly beside?: Notes;
  /** How words are shown beside the others'; as they are if left out. */
  readonly compare?: (own: string, beside: string) => ReactNode;
}

/** What a verdict tells a report's readers beside its rationale; nothing where it tells nothing. */
export function ToldReaders({ notes, beside, compare = (own) => own }: Props) {
  const told = [
    { label: t`What could not be found out`, of: (from: Notes) => from?.limits ?? '' },
    { label: t`Meaning of terms`, of: terms },
    { label: t`Role of the speaker`, of: (from: Notes) => from?.role ?? '' },
  ].map(({ label, of }) => ({ label, own: of(notes), other: of(beside) }));
  const shown = told.filter(({ own, other }) => own !== '' || other !== '');
  if (shown.length === 0) return null;
  return (
    <dl className={classes['told']}>
      {shown.map(({ label, own, other }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{compare(own, other)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A line each: the word, a colon, what it means. */
function terms(notes: Notes): string {
  return (notes?.terms ?? [])
    .map(({ term, meaning }) => `${term ?? ''}: ${meaning ?? ''}`)
    .join('\n');
}
