import { counted } from '@/lib/format';
import { useUnsavedDecisions } from './review-calls';
import classes from './reviews.module.css';

/** Verdicts that the server has not taken; shown until each of them is saved or given up. */
export function UnsavedDecisions({ onGoTo }: { onGoTo: (claim: string) => void }) {
  const { failed, sending } = useUnsavedDecisions();
  const [first] = failed;
  return (
    <div role="status" className={classes['unsaved']}>
      {sending > 0 && (
        <p>The server does not answer; {counted(sending, 'verdict')} will be sent again.</p>
      )}
      {first && (
        <p>
          {counted(failed.length, 'verdict')} not saved.{' '}
          <button type="button" onClick={() => onGoTo(first)}>
            Show
          </button>
        </p>
      )}
    </div>
  );
}
