import { ph, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { lazy, Suspense, type ReactNode } from 'react';
import { moment } from '@/lib/format';
import type { Claim } from '@/lib/model';
import { Icon } from '@/ui/icon';
import classes from './claims.module.css';
import type { Place } from './correction-calls';
import { placeName, type Correcting } from './use-correcting';

const Form = lazy(async () => ({ default: (await import('./correction-form')).CorrectionForm }));

interface Props {
  readonly correcting: Correcting | null;
  readonly place: Place;
  /** What it says, for the button's name. */
  readonly words: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** What was read in a claim, as the button to correct it where it may be. */
export function Correctable({ correcting, place, words, className, children }: Props) {
  if (!correcting?.may) return <span className={className}>{children}</span>;
  const name = placeName(place);
  const open = correcting.open !== null && placeName(correcting.open) === name;
  return (
    <button
      type="button"
      className={`${classes['correctable'] ?? ''} ${className ?? ''}`}
      data-place={name}
      aria-expanded={open}
      aria-label={t`Correct: ${words}`}
      title={t`Correct…`}
      onClick={() => (open ? correcting.end() : correcting.begin(place))}
    >
      {children}
      <Icon name="edit" size={12} />
    </button>
  );
}

interface NoteProps {
  readonly correcting: Correcting | null;
  readonly place: Place;
  /** What the extractor read, in words. */
  readonly read: string;
  readonly by: string;
  readonly at: string;
}

/** That a person corrected it, and what had been read; with the way back to that. */
export function CorrectedNote({ correcting, place, read, by, at }: NoteProps) {
  return (
    <span className={classes['corrected']}>
      <Icon name="edit" size={12} />{' '}
      <Trans>
        Corrected by {ph({ name: by })} on {ph({ moment: moment(at) })}; read as {read}
      </Trans>
      {correcting?.may && (
        <button
          type="button"
          className={classes['restore']}
          aria-label={t`Restore what was read: ${read}`}
          onClick={() => correcting.restore(place)}
        >
          <Trans>Restore</Trans>
        </button>
      )}
    </span>
  );
}

/** The form for what is being corrected; it comes when it is first asked for. */
export function OpenCorrection({ claim, correcting }: { claim: Claim; correcting: Correcting }) {
  const { open, end } = correcting;
  if (!open) return null;
  return (
    <Suspense>
      <Form key={placeName(open)} claim={claim} place={open} onEnd={end} />
    </Suspense>
  );
}
