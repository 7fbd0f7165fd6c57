import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import links from '@/ui/links.module.css';
import { useUnsavedDecisions } from './review-calls';
import classes from './reviews.module.css';

/** Verdicts that the server has not taken; shown until each of them is saved or given up. */
export function UnsavedDecisions({ onGoTo }: { onGoTo: (claim: string) => void }) {
  const { failed, sending } = useUnsavedDecisions();
  const [first] = failed;
  return (
    <div role="status" className={`${classes['unsaved'] ?? ''} ${links['links'] ?? ''}`}>
      {sending > 0 && (
        <p>
          {plural(sending, {
            one: 'The server does not answer; # verdict will be sent again.',
            other: 'The server does not answer; # verdicts will be sent again.',
          })}
        </p>
      )}
      {first && (
        <p>
          {plural(failed.length, { one: '# verdict not saved.', other: '# verdicts not saved.' })}{' '}
          <button type="button" onClick={() => onGoTo(first)}>
            <Trans>Show</Trans>
          </button>
        </p>
      )}
    </div>
  );
}
