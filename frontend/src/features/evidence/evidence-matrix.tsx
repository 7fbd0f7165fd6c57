import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ClaimDetail, Evidence, PartFinding } from '@/lib/model';
import { partName } from '@/lib/parts';
import { useRatings } from '@/lib/ratings';
import { Icon } from '@/ui/icon';
import { Found } from '@/ui/part-by-part';
import classes from './evidence.module.css';
import { evidenceName, outcomes, stances } from './words';

/**
 * Which part of the claim each piece of evidence speaks for or against, how its value agrees, and what
 * was found about the part, as far as it may be seen.
 */
export function EvidenceMatrix({ claim }: { claim: ClaimDetail }) {
  const { parts, evidence } = claim;
  if (parts.length < 2 || evidence.length === 0) return null;
  const said = claim.verdict?.adjudicated ? [claim.verdict] : claim.reviews;
  const given = said.map(({ findings }) => findings).filter((findings) => findings.length > 0);
  return (
    <div
      className={classes['matrix']}
      role="region"
      aria-label={t`Parts and evidence`}
      tabIndex={0}
    >
      <table>
        <caption className="visually-hidden">
          <Trans>What each piece of evidence says about each part of the claim</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Part</Trans>
            </th>
            {evidence.map((each, column) => (
              <th key={each.id} scope="col" title={evidenceName(each)}>
                <span aria-hidden="true">{column + 1}</span>
                <span className="visually-hidden">{evidenceName(each)}</span>
              </th>
            ))}
            {given.length > 0 && (
              <th scope="col">
                <Trans>Found</Trans>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {parts.map((_, part) => (
            <tr key={part}>
              <th scope="row">{partName(claim, part)}</th>
              {evidence.map((each) => (
                <td key={each.id}>
                  <Cell claim={claim} part={part} evidence={each} />
                </td>
              ))}
              {given.length > 0 && (
                <td>
                  <Given given={given} part={part} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The stance as a sign, and the outcome of the check of this part's figure, both also in words. */
function Cell({ claim, part, evidence }: { claim: ClaimDetail; part: number; evidence: Evidence }) {
  const about = evidence.parts ?? [];
  if (about.length > 0 && !about.includes(part)) {
    return <span className="visually-hidden">{t`says nothing`}</span>;
  }
  const { word, icon } = stances[evidence.stance];
  const figure = claim.parts[part]?.quantity ?? null;
  const check = claim.checks.find(
    (each) => each.evidence === evidence.id && figure !== null && each.index === figure,
  );
  const outcome = check && outcomes[check.outcome];
  const words = [i18n._(word), ...(outcome ? [i18n._(outcome.word)] : [])].join(', ');
  return (
    <span data-stance={evidence.stance} title={check?.words ?? words}>
      <Icon name={icon} size={14} />
      {outcome && <span aria-hidden="true"> {outcome.sign}</span>}
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

/** What each review found about a part. */
function Given({ given, part }: { given: readonly (readonly PartFinding[])[]; part: number }) {
  const ratings = useRatings();
  return given.map((findings, at) => (
    <span key={at} className={classes['given']}>
      <Found finding={findings.find((finding) => finding.part === part)} ratings={ratings} />
    </span>
  ));
}
