import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { PartFinding, Rating } from '@/lib/model';
import classes from './part-by-part.module.css';
import { VerdictSign } from './verdict-sign';

interface Props {
  readonly findings: readonly PartFinding[];
  readonly ratings: readonly Rating[];
  /** What others found: where that is different, it is said. */
  readonly others?: readonly (readonly PartFinding[])[];
}

/** What was found about each part of a claim; nothing where nothing was said about parts. */
export function PartByPart({ findings, ratings, others = [] }: Props) {
  if (findings.length === 0) return null;
  return (
    <ul className={classes['parts']} aria-label={t`Part by part`}>
      {findings.map((finding) => {
        const differs = others.some((other) => differ(finding, other));
        return (
          <li key={finding.part ?? finding.words} data-differs={differs || undefined}>
            <q>{finding.words}</q> <Found finding={finding} ratings={ratings} />
            {differs && (
              <span className={classes['aside']}>
                <Trans>Found otherwise by another reviewer.</Trans>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The rating that a part was given, and the note on it. */
export function Found({
  finding,
  ratings,
}: {
  readonly finding: PartFinding | undefined;
  readonly ratings: readonly Rating[];
}) {
  const rating = ratings.find(({ id }) => id === finding?.rating);
  return (
    <>
      {rating ? (
        <b>
          <VerdictSign rating={rating} />
        </b>
      ) : (
        <span className={classes['aside']}>
          <Trans>Not checked</Trans>
        </span>
      )}
      {finding?.note && ` ${finding.note}`}
    </>
  );
}

/** Whether a part was rated in both, and not the same. */
export function differ(finding: PartFinding, others: readonly PartFinding[]): boolean {
  return others.some(
    ({ part, rating }) =>
      rating != null &&
      finding.rating != null &&
      part === finding.part &&
      rating !== finding.rating,
  );
}
