import { Trans } from '@lingui/react/macro';
import type { Rating } from '@/lib/model';
import { Key } from '@/ui/states';
import { VerdictShape } from '@/ui/verdict-sign';
import classes from './reviews.module.css';

interface Props {
  readonly ratings: readonly Rating[];
  readonly chosen: string | null;
  readonly onChoose: (rating: string) => void;
  readonly problem: string | null;
}

/** The scale, one key a step. */
export function VerdictChoice({ ratings, chosen, onChoose, problem }: Props) {
  return (
    <fieldset
      className={classes['verdicts']}
      aria-describedby={problem ? 'verdict-problem' : undefined}
    >
      <legend>
        <Trans>Verdict</Trans>
      </legend>
      <div className={classes['scale']}>
        {ratings.map((rating, index) => (
          <label key={rating.id} className={classes['verdict']} title={rating.definition}>
            <input
              type="radio"
              name="verdict"
              className="visually-hidden"
              value={rating.id}
              checked={chosen === rating.id}
              onChange={() => onChoose(rating.id)}
            />
            <VerdictShape rating={rating} size={15} />
            <span>{rating.label}</span>
            {index < 9 && <Key>{String(index + 1)}</Key>}
          </label>
        ))}
      </div>
      {problem && (
        <p id="verdict-problem" className={classes['problem']} role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
