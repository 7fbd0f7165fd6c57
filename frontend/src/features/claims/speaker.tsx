import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Claim } from '@/lib/model';
import classes from './claims.module.css';
import { Correctable, CorrectedNote } from './correctable';
import type { Correcting } from './use-correcting';

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

interface Props {
  readonly claim: Claim;
  readonly correcting: Correcting;
}

const place = { kind: 'speaker' } as const;

/** Who says it; where one reports what another said, all of them in that order. */
export function Speaker({ claim, correcting }: Props) {
  const { attribution, speaker } = claim;
  const corrected = claim.corrections?.speaker;
  const note = corrected && (
    <p className={classes['speaker']}>
      <CorrectedNote
        correcting={correcting}
        place={place}
        read={corrected.read ?? t`the article itself`}
        by={corrected.by.name}
        at={corrected.at}
      />
    </p>
  );
  if (!speaker) {
    const words = t`The article itself says so; nobody is named.`;
    return (
      <>
        <p className={classes['speaker']}>
          <Correctable correcting={correcting} place={place} words={words}>
            {words}
          </Correctable>
        </p>
        {note}
      </>
    );
  }
  const name = (
    <Correctable correcting={correcting} place={place} words={speaker}>
      <b>{speaker}</b>
    </Correctable>
  );
  const chain = attribution ? chainOf(attribution) : [];
  return (
    <>
      {chain.length > 1 ? (
        <ol className={classes['chain']} aria-label={t`Who says it, through whom`}>
          {chain.map((link, index) => (
            <li key={index}>
              <Said link={link} name={index === chain.length - 1 ? name : null} />
            </li>
          ))}
        </ol>
      ) : (
        <p className={classes['speaker']}>
          {attribution ? <Said link={attribution} name={name} /> : name}
        </p>
      )}
      {note}
      {claim.check === 'saying' && (
        <p className={classes['speaker']}>
          <Trans>To be checked: that it was said</Trans>
        </p>
      )}
    </>
  );
}

/** One who says something, with the word for it, and whether it is quoted. */
function Said({ link, name }: { link: Attribution; name: ReactNode }) {
  const cue = link.cue?.text;
  return (
    <>
      {name ?? <b>{link.source?.name ?? t`not named`}</b>}
      {cue && ` “${cue}”`}
      {link.type === 'direct' && `, ${t`in quotation marks`}`}
      {link.type === 'mixed' && `, ${t`partly in quotation marks`}`}
    </>
  );
}
