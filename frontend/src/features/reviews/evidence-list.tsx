import { Button } from '@mantine/core';
import { useState } from 'react';
import { moment, number } from '@/lib/format';
import { useShortcuts } from '@/lib/keys';
import type { ClaimDetail, Evidence, FigureCheck } from '@/lib/model';
import { reasonOf } from '@/lib/problem';
import { useAccount } from '@/lib/session';
import { Icon } from '@/ui/icon';
import { InlineProblem, Key } from '@/ui/states';
import { toast } from '@/ui/toasts';
import { EvidenceForm } from './evidence-form';
import { contentOf, useAddEvidence, useRemoveEvidence } from './review-calls';
import classes from './reviews.module.css';

export const stances = {
  supports: { word: 'Supports', icon: 'up' },
  refutes: { word: 'Refutes', icon: 'down' },
  context: { word: 'Context', icon: 'right' },
} as const;

/** How a reference value and the claim's figure agree, in a word. */
const outcomes = {
  consistent: 'Consistent',
  rounded: 'Rounded',
  off: 'Off',
  contradicted: 'Contradicted',
} as const;

/** What speaks for and against the claim; give it the claim's id as `key`. */
export function EvidenceList({ claim, mayAdd }: { claim: ClaimDetail; mayAdd: boolean }) {
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<string | null>(null);
  const removing = useRemoveEvidence(claim.id);
  const restoring = useAddEvidence(claim.id);
  const account = useAccount();
  useShortcuts(
    mayAdd
      ? [{ keys: 'e', label: 'Add evidence', group: 'Review', run: () => setAdding(true) }]
      : [],
  );
  const remove = (evidence: Evidence) =>
    removing.mutate(evidence.id, {
      onSuccess: () =>
        toast({
          words: 'Evidence removed',
          undo: () => {
            restoring
              .mutateAsync(contentOf(evidence))
              .catch((error: unknown) => toast({ words: reasonOf(error), tone: 'problem' }));
          },
        }),
    });

  return (
    <section aria-label="Evidence" className={classes['evidence']}>
      <div className={classes['sectionHead']}>
        <h2>Evidence{claim.evidence.length > 0 && ` (${String(claim.evidence.length)})`}</h2>
        {mayAdd && !adding && (
          <Button
            variant="subtle"
            leftSection={<Icon name="plus" size={14} />}
            onClick={() => setAdding(true)}
          >
            Add evidence&nbsp;<Key>e</Key>
          </Button>
        )}
      </div>
      {claim.evidence.length === 0 && !adding && (
        <p className={classes['none']}>
          None yet. A report needs at least one source for a verdict.
        </p>
      )}
      {claim.implied.map((figure) => (
        <p key={figure.words} className={classes['check']}>
          <b>Implied:</b> {figure.words}
        </p>
      ))}
      <ul>
        {claim.evidence.map((evidence) => {
          const mayChange =
            mayAdd && (evidence.createdBy.id === account.id || account.role !== 'reviewer');
          return evidence.id === changing && mayChange ? (
            <li key={evidence.id}>
              <EvidenceForm claim={claim} evidence={evidence} onDone={() => setChanging(null)} />
            </li>
          ) : (
            <EvidenceEntry
              key={evidence.id}
              evidence={evidence}
              checks={claim.checks.filter((check) => check.evidence === evidence.id)}
              {...(mayChange && {
                onChange: () => setChanging(evidence.id),
                onRemove: () => remove(evidence),
              })}
            />
          );
        })}
      </ul>
      <InlineProblem error={removing.error} />
      {adding && <EvidenceForm claim={claim} onDone={() => setAdding(false)} />}
    </section>
  );
}

interface EntryProps {
  readonly evidence: Evidence;
  readonly checks: readonly FigureCheck[];
  readonly onChange?: () => void;
  readonly onRemove?: () => void;
}

function EvidenceEntry({ evidence, checks, onChange, onRemove }: EntryProps) {
  const { word, icon } = stances[evidence.stance];
  const safe = evidence.url && /^https?:\/\//i.test(evidence.url);
  const name = evidence.title ?? evidence.url ?? evidence.copy?.fileName ?? '';
  return (
    <li className={classes['entry']}>
      <span className={classes['stance']} data-stance={evidence.stance}>
        <Icon name={icon} size={14} /> {word}
      </span>
      <span className={classes['source']}>
        {safe ? (
          <a href={evidence.url ?? ''} target="_blank" rel="noreferrer">
            {name}
          </a>
        ) : (
          name
        )}
        {evidence.publisher && `, ${evidence.publisher}`}
      </span>
      <span className={classes['tools']}>
        {onChange && (
          <button type="button" aria-label={`Change evidence: ${name}`} onClick={onChange}>
            <Icon name="edit" size={15} />
          </button>
        )}
        {onRemove && (
          <button type="button" aria-label={`Remove evidence: ${name}`} onClick={onRemove}>
            <Icon name="trash" size={15} />
          </button>
        )}
      </span>
      <q className={classes['excerpt']}>{evidence.excerpt}</q>
      {evidence.referenceValue && (
        <p className={classes['reference']}>
          Reference value: <b>{number(evidence.referenceValue.value)}</b>{' '}
          {evidence.referenceValue.unit}
        </p>
      )}
      {checks.map((check) => (
        <p key={check.figure} className={classes['check']} data-outcome={check.outcome}>
          <b>{outcomes[check.outcome]}:</b> {check.words}
        </p>
      ))}
      <p className={classes['by']}>
        {evidence.createdBy.name}, {moment(evidence.created)}
      </p>
    </li>
  );
}
