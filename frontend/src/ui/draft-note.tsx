import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { Draft } from '@/lib/drafts';
import { moment, timeOfDay } from '@/lib/format';
import classes from './draft-note.module.css';
import links from './links.module.css';

type State = Draft<unknown>['state'];

interface Props<T> {
  readonly draft: Draft<T>;
  /** What was written elsewhere, in words to choose by. */
  readonly describe: (value: T) => string;
}

/** Where a draft is by now, and what was written of it elsewhere. */
export function DraftNote<T>({ draft, describe }: Props<T>) {
  const { state, recoveredFrom, other } = draft;
  const place = placeOf(draft);
  const since = recoveredFrom && moment(recoveredFrom);
  const writtenAt = state.other && moment(state.other.savedAt);
  // Typing is not to be talked over: only what becomes of the draft for another reason than one more letter is spoken.
  const [heard, setHeard] = useState<State['place']>('nowhere');
  if (state.place !== heard && state.place !== 'sending' && state.place !== 'browser') {
    setHeard(state.place);
  }
  return (
    <>
      <span className="visually-hidden" role="status">
        {spoken(heard)}
      </span>
      {(place ?? since) !== null && (
        <p className={`${classes['note'] ?? ''} ${links['links'] ?? ''}`}>
          {since && (
            <>
              <Trans>Your draft of {since}.</Trans>{' '}
              <button type="button" onClick={draft.discard}>
                <Trans>Start anew</Trans>
              </button>{' '}
            </>
          )}
          {place && <span data-place={state.place}>{place}</span>}
        </p>
      )}
      {!draft.kept && (
        <p className={classes['problem']} role="alert">
          <Trans>This browser keeps no drafts now: save before you leave the page.</Trans>
        </p>
      )}
      {other && (
        <div
          className={`${classes['other'] ?? ''} ${links['links'] ?? ''}`}
          role={state.undecided ? 'alert' : undefined}
        >
          <p>
            {state.undecided ? (
              <Trans>
                <b>You wrote this elsewhere, {writtenAt}.</b> What stands above is unchanged.
              </Trans>
            ) : (
              <Trans>The other version, {writtenAt}:</Trans>
            )}
          </p>
          <blockquote>{describe(other)}</blockquote>
          <button type="button" onClick={draft.swap}>
            <Trans>Use this instead</Trans>
          </button>{' '}
          <button type="button" onClick={draft.settle}>
            {state.undecided ? <Trans>Keep what stands above</Trans> : <Trans>Let it go</Trans>}
          </button>
        </div>
      )}
    </>
  );
}

function spoken(place: State['place']): string {
  switch (place) {
    case 'server':
      return t`Draft saved`;
    case 'unreachable':
      return t`Kept in this browser; no connection`;
    case 'refused':
      return t`Kept in this browser alone.`;
    case 'sending':
    case 'browser':
    case 'nowhere':
      return '';
  }
}

/** Where it is, in a few quiet words. */
function placeOf({ state }: Draft<unknown>): string | null {
  const at = timeOfDay(state.savedAt ?? '');
  const reason = state.reason ?? '';
  switch (state.place) {
    case 'server':
      return t`Saved ${at}`;
    case 'unreachable':
      return t`Kept in this browser; no connection`;
    case 'refused':
      return t`Kept in this browser alone. ${reason}`;
    case 'sending':
    case 'browser':
    case 'nowhere':
      return null;
  }
}
