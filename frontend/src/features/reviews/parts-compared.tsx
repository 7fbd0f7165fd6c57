import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ClaimDetail, Rating, Review } from '@/lib/model';
import { differ, Found } from '@/ui/part-by-part';
import classes from './dispute.module.css';
import { checksOf, partWords } from './findings';

interface Props {
  readonly claim: ClaimDetail;
  readonly ratings: readonly Rating[];
  readonly left: Review;
  readonly right: Review;
}

/** What two reviewers found about each part, beside each other; nothing where neither said any. */
export function PartsCompared({ claim, ratings, left, right }: Props) {
  if (claim.parts.length < 2 || (left.findings.length === 0 && right.findings.length === 0)) {
    return null;
  }
  return (
    <div
      className={classes['parts']}
      role="region"
      aria-label={t`What each found, part by part`}
      tabIndex={0}
    >
      <table>
        <caption>
          <Trans>Part by part</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Part</Trans>
            </th>
            <th scope="col">{left.reviewer.name}</th>
            <th scope="col">{right.reviewer.name}</th>
          </tr>
        </thead>
        <tbody>
          {claim.parts.map((_, part) => {
            const found = [left, right].map(({ findings }) =>
              findings.find((finding) => finding.part === part),
            );
            const [one] = found;
            const differs = one !== undefined && differ(one, right.findings);
            return (
              <tr key={part} data-differs={differs || undefined}>
                <th scope="row">
                  {partWords(claim, part)}
                  {checksOf(claim, part).map((check) => (
                    <span key={check.evidence} className={classes['at']}>
                      {check.words}
                    </span>
                  ))}
                  {differs && (
                    <strong>
                      <Trans>≠ They differ</Trans>
                    </strong>
                  )}
                </th>
                {found.map((finding, side) => (
                  <td key={side}>
                    <Found finding={finding} ratings={ratings} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
