import { Button } from '@mantine/core';
import { number } from '@/lib/format';
import type { Proposal, ProposalCounts, ProposedChange } from '@/lib/model';
import { useMay } from '@/lib/session';
import { InlineProblem } from '@/ui/states';
import classes from './proposals.module.css';
import { useAccept, useDiscard } from './proposal-calls';

const kinds: Record<ProposedChange['kind'], string> = {
  new: 'New',
  gone: 'Gone',
  moved: 'Other words',
  changed: 'Changed',
  kept: 'Kept',
  held_exact: 'Worked on, stays',
  held_moved: 'Worked on, found with other words, stays as it is',
  held_lost: 'Worked on, not found any more, stays as it is',
};

/** How many claims are new, gone, changed and kept; what is none of is left out. */
export function Counts({ counts }: { counts: ProposalCounts }) {
  const shown = [
    [counts.added, 'new'],
    [counts.gone, 'gone'],
    [counts.moved, 'with other words'],
    [counts.changed, 'changed'],
    [counts.kept, 'kept'],
    [counts.heldExact, 'worked on, found again'],
    [counts.heldMoved, 'worked on, found with other words'],
    [counts.heldLost, 'worked on, lost'],
  ] as const;
  return (
    <ul className={classes['counts']} aria-label="Claims">
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
    <section aria-label="What would change" className={classes['difference']}>
      <p className={classes['extractors']}>
        Found by {extractor(from)}; now by {extractor(to)}.
      </p>
      <Counts counts={proposal.counts} />
      {changes.length > 0 && (
        <ul className={classes['changes']} aria-label="Changes">
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
            Accept
          </Button>
          <Button
            variant="subtle"
            loading={discarding.isPending}
            onClick={() => discarding.mutate(proposal.article, { onSuccess: () => onDone?.() })}
          >
            Discard
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
      <span className={classes['kind']}>{kinds[change.kind]}</span>
      {before && <q className={after ? undefined : classes['was']}>{before.text}</q>}
      {after && (!before || aspects.includes('words')) && (
        <q className={classes['will']}>{after.text}</q>
      )}
      {shown && (
        <dl className={classes['aspects']}>
          {aspects.includes('figures') && (
            <Aspect name="Figures" before={figures(before)} after={figures(after)} />
          )}
          {aspects.includes('periods') && (
            <Aspect name="Periods" before={periods(before)} after={periods(after)} />
          )}
          {aspects.includes('speaker') && (
            <Aspect
              name="Speaker"
              before={before.speaker ?? 'nobody'}
              after={after.speaker ?? 'nobody'}
            />
          )}
        </dl>
      )}
    </li>
  );
}

function listed(mentions: readonly { text: string }[]): string {
  return mentions.length === 0 ? 'none' : mentions.map(({ text }) => text).join(', ');
}

function Aspect({ name, before, after }: { name: string; before: string; after: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{before === after ? `${after}, read otherwise` : `${before} → ${after}`}</dd>
    </div>
  );
}
