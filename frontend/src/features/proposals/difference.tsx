import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, ph, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { number } from '@/lib/format';
import type { Proposal, ProposalCounts, ProposedChange } from '@/lib/model';
import { useMay } from '@/lib/session';
import { InlineProblem } from '@/ui/states';
import classes from './proposals.module.css';
import { useAccept, useDiscard } from './proposal-calls';

const kinds: Record<ProposedChange['kind'], MessageDescriptor> = {
  new: msg`New`,
  gone: msg`Gone`,
  moved: msg`Other words`,
  changed: msg`Changed`,
  kept: msg`Kept`,
  held_exact: msg`Worked on, stays`,
  held_moved: msg`Worked on, found with other words, stays as it is`,
  held_lost: msg`Worked on, not found any more, stays as it is`,
};

/** How many claims are new, gone, changed and kept; what is none of is left out. */
export function Counts({ counts }: { counts: ProposalCounts }) {
  const shown = [
    [counts.added, t`new`],
    [counts.gone, t`gone`],
    [counts.moved, t`with other words`],
    [counts.changed, t`changed`],
    [counts.kept, t`kept`],
    [counts.heldExact, t`worked on, found again`],
    [counts.heldMoved, t`worked on, found with other words`],
    [counts.heldLost, t`worked on, lost`],
  ] as const;
  return (
    <ul className={classes['counts']} aria-label={t`Claims`}>
      {shown
        .filter(([count]) => count > 0)
        .map(([count, words]) => (
          <li key={words}>
            <b>{number(count)}</b> {words}
          </li>
        ))}
    </ul>
  );
}

interface Props {
  readonly proposal: Proposal;
  readonly onDone?: () => void;
}

/** What a new extraction would change about an article's claims, and the way to accept it. */
export function Difference({ proposal, onDone }: Props) {
  const mayDecide = useMay('editor');
  const accepting = useAccept();
  const discarding = useDiscard();
  const { from, to, changes } = proposal;
  const extractor = ({ name, version, model }: Proposal['from']) => `${name} ${version}, ${model}`;
  return (
    <section aria-label={t`What would change`} className={classes['difference']}>
      <p className={classes['extractors']}>
        <Trans>
          Found by {ph({ before: extractor(from) })}; now by {ph({ now: extractor(to) })}.
        </Trans>
      </p>
      <Counts counts={proposal.counts} />
      {changes.length > 0 && (
        <ul className={classes['changes']} aria-label={t`Changes`}>
          {changes.map((change) => (
            <Change
              key={`${change.kind} ${change.claim ?? String(change.after?.start)}`}
              change={change}
            />
          ))}
        </ul>
      )}
      <InlineProblem error={accepting.error ?? discarding.error} />
      {mayDecide && (
        <div className={classes['buttons']}>
          <Button
            loading={accepting.isPending}
            onClick={() => accepting.mutate(proposal, { onSuccess: () => onDone?.() })}
          >
            <Trans>Accept</Trans>
          </Button>
          <Button
            variant="subtle"
            loading={discarding.isPending}
            onClick={() => discarding.mutate(proposal.article, { onSuccess: () => onDone?.() })}
          >
            <Trans>Discard</Trans>
          </Button>
        </div>
      )}
    </section>
  );
}

function Change({ change }: { change: ProposedChange }) {
  const { before, after, aspects } = change;
  const figures = (content: typeof before) => listed(content?.quantities ?? []);
  const periods = (content: typeof before) => listed(content?.times ?? []);
  const shown = before && after;
  return (
    <li data-kind={change.kind}>
      <span className={classes['kind']}>{i18n._(kinds[change.kind])}</span>
      {before && <q className={after ? undefined : classes['was']}>{before.text}</q>}
      {after && (!before || aspects.includes('words')) && (
        <q className={classes['will']}>{after.text}</q>
      )}
      {shown && (
        <dl className={classes['aspects']}>
          {aspects.includes('figures') && (
            <Aspect name={t`Figures`} before={figures(before)} after={figures(after)} />
          )}
          {aspects.includes('periods') && (
            <Aspect name={t`Periods`} before={periods(before)} after={periods(after)} />
          )}
          {aspects.includes('speaker') && (
            <Aspect
              name={t`Speaker`}
              before={before.speaker ?? t`nobody`}
              after={after.speaker ?? t`nobody`}
            />
          )}
        </dl>
      )}
      {aspects.includes('corrections') && (
        <p>
          <Trans>What a person corrected in it is not found any more; the correction stays.</Trans>
        </p>
      )}
    </li>
  );
}

function listed(mentions: readonly { text: string }[]): string {
  return mentions.length === 0 ? t`none` : mentions.map(({ text }) => text).join(', ');
}

function Aspect({ name, before, after }: { name: string; before: string; after: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{before === after ? t`${after}, read otherwise` : `${before} → ${after}`}</dd>
    </div>
  );
}
