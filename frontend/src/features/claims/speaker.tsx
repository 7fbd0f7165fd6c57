import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { Claim } from '@/lib/model';
import classes from './claims.module.css';

type Attribution = NonNullable<Claim['attribution']>;

/** The attributions that the claim stands in, the outermost first: the paper, then whom it quotes. */
function chainOf(innermost: Attribution): readonly Attribution[] {
  const chain: Attribution[] = [];
  let at: Attribution | null = innermost;
  while (at) {
    chain.unshift(at);
    at = at.within ?? null;
  }
  return chain;
}

/** Who says it; where one reports what another said, all of them in that order. */
export function Speaker({ claim }: { claim: Claim }) {
  const { attribution, speaker } = claim;
  if (!speaker) {
    return (
      <p className={classes['speaker']}>
        <Trans>The article itself says so; nobody is named.</Trans>
      </p>
    );
  }
  const chain = attribution ? chainOf(attribution) : [];
  return (
    <>
      {chain.length > 1 ? (
        <ol className={classes['chain']} aria-label={t`Who says it, through whom`}>
          {chain.map((link, index) => (
            <li key={index}>
              <Said link={link} name={index === chain.length - 1 ? speaker : null} />
            </li>
          ))}
        </ol>
      ) : (
        <p className={classes['speaker']}>
          {attribution ? <Said link={attribution} name={speaker} /> : <b>{speaker}</b>}
        </p>
      )}
      {claim.check === 'saying' && (
        <p className={classes['speaker']}>
          <Trans>To be checked: that it was said</Trans>
        </p>
      )}
    </>
  );
}

/** One who says something, with the word for it, and whether it is quoted. */
function Said({ link, name }: { link: Attribution; name: string | null }) {
  const cue = link.cue?.text;
  return (
    <>
      <b>{name ?? link.source?.name ?? t`not named`}</b>
      {cue && ` “${cue}”`}
      {link.type === 'direct' && `, ${t`in quotation marks`}`}
      {link.type === 'mixed' && `, ${t`partly in quotation marks`}`}
    </>
  );
}
