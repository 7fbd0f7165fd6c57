import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { decimal, share } from '@/lib/format';
import type { DossierAgreement, Rating } from '@/lib/model';
import { LoadProblem, SkeletonLines } from '@/ui/states';
import { agreementQuery } from './dossier-calls';
import classes from './agreement.module.css';

/** From how many claims on a coefficient says anything: below, one claim more can turn it over. */
const enough = 10;

/** Krippendorff's own bounds for what may be relied on (Content Analysis, 2004, chapter 11). */
function reliance(alpha: number): string {
  if (alpha >= 0.8) return t`reliable`;
  if (alpha >= 0.667) return t`good for tentative conclusions`;
  return t`too low to rely on`;
}

interface Props {
  readonly dossier: string;
  readonly ratings: readonly Rating[];
  readonly claimLink: (claim: string, statement: string) => ReactNode;
}

/** How well the blind reviewers of a dossier agree, and on what they do not. */
export function Agreement({ dossier, ratings, claimLink }: Props) {
  const agreement = useQuery(agreementQuery(dossier));
  return (
    <section aria-label={t`Agreement`} className={classes['agreement']}>
      <h2>
        <Trans>Agreement of the blind reviews</Trans>
      </h2>
      {agreement.isPending && (
        <SkeletonLines label={t`The agreement is loading`} lines={[80, 60]} />
      )}
      {agreement.isError && (
        <LoadProblem error={agreement.error} retry={() => void agreement.refetch()} />
      )}
      {agreement.data && (
        <Figures agreement={agreement.data} ratings={ratings} claimLink={claimLink} />
      )}
    </section>
  );
}

function Figures({
  agreement,
  ratings,
  claimLink,
}: Omit<Props, 'dossier'> & { agreement: DossierAgreement }) {
  const { claims, nominal, ordinal, pairs, differing } = agreement;
  if (claims === 0) {
    return (
      <p className={classes['note']}>
        <Trans>No claim has two blind reviews yet.</Trans>
      </p>
    );
  }
  const agreed = claims - differing.length;
  const label = (id: string) => ratings.find((rating) => rating.id === id)?.label ?? id;
  return (
    <>
      <p>
        {plural(claims, {
          one: `# claim has two blind reviews; they agree on ${agreed}.`,
          other: `# claims have two blind reviews; they agree on ${agreed}.`,
        })}
      </p>
      {claims < enough ? (
        <p className={classes['note']}>
          {plural(claims, {
            one: '# claim: too few to say how well the reviewers agree beyond chance.',
            other: '# claims: too few to say how well the reviewers agree beyond chance.',
          })}
        </p>
      ) : (
        <Coefficients nominal={nominal ?? null} ordinal={ordinal ?? null} />
      )}
      <Matrix agreement={agreement} label={label} />
      {claims >= enough && (
        <ul className={classes['pairs']}>
          {pairs.map((pair) => {
            const first = pair.first.name;
            const second = pair.second.name;
            const kappa = typeof pair.kappa === 'number' ? decimal(pair.kappa) : '–';
            const { agreed: same, claims: both } = pair;
            return (
              <li key={`${pair.first.id} ${pair.second.id}`}>
                <Trans>
                  {first} and {second}: the same verdict on {same} of {both}, Cohen’s kappa {kappa}
                </Trans>
              </li>
            );
          })}
        </ul>
      )}
      {differing.length > 0 && (
        <>
          <h3>
            <Trans>Where they differ</Trans>
          </h3>
          <ul className={classes['differing']}>
            {differing.map((each) => (
              <li key={each.claim}>
                {claimLink(each.claim, each.statement)}
                <span>{each.ratings.map(label).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Coefficients({ nominal, ordinal }: { nominal: number | null; ordinal: number | null }) {
  if (nominal === null) {
    return (
      <p className={classes['note']}>
        <Trans>
          All gave everything the same verdict: agreement beyond chance cannot be computed.
        </Trans>
      </p>
    );
  }
  const value = decimal(nominal);
  const words = reliance(nominal);
  const graded = ordinal === null ? null : decimal(ordinal);
  return (
    <p>
      <Trans>
        Krippendorff’s alpha is {value}: {words}. 1 is perfect agreement, 0 what chance alone gives.
      </Trans>{' '}
      {graded !== null && (
        <Trans>
          Where verdicts far apart on the scale count as more different, it is {graded}.
        </Trans>
      )}
    </p>
  );
}

/** How often which verdicts met; each pair stands once, so that half of the table is empty. */
function Matrix({
  agreement: { matrix, ratings },
  label,
}: {
  agreement: DossierAgreement;
  label: (id: string) => string;
}) {
  if (ratings.length === 0) return null;
  const met = (first: string, second: string) =>
    matrix.find((cell) => cell.first === first && cell.second === second)?.pairs;
  return (
    <div className={classes['scroll']} tabIndex={0} role="region" aria-label={t`Verdicts that met`}>
      <table className={classes['matrix']}>
        <caption className="visually-hidden">
          <Trans>How often which two verdicts met on a claim</Trans>
        </caption>
        <thead>
          <tr>
            <td />
            {ratings.map(({ rating }) => (
              <th key={rating} scope="col">
                {label(rating)}
              </th>
            ))}
            <th scope="col">
              <Trans>Agreement</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {ratings.map(({ rating, given, agreed }, row) => (
            <tr key={rating}>
              <th scope="row">{label(rating)}</th>
              {ratings.map((other, column) => (
                <td key={other.rating} data-same={row === column || undefined}>
                  {column < row ? '' : (met(rating, other.rating) ?? 0)}
                </td>
              ))}
              <td>{share(agreed / given)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
