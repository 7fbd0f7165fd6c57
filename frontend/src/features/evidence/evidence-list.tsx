import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { day, moment, number } from '@/lib/format';
import { useShortcuts } from '@/lib/keys';
import type { ClaimDetail, Evidence, FigureCheck } from '@/lib/model';
import { partName } from '@/lib/parts';
import { reasonOf } from '@/lib/problem';
import { useAccount } from '@/lib/session';
import { Icon } from '@/ui/icon';
import { InlineProblem, Key } from '@/ui/states';
import { toast } from '@/ui/toasts';
import toolClasses from '@/ui/tools.module.css';
import { EvidenceForm } from './evidence-form';
import { CopyLine } from './copy-field';
import { useAddEvidence, useRecheck, useRemoveEvidence } from './evidence-calls';
import { contentOf, fieldsOf } from './evidence-fields';
import classes from './evidence.module.css';
import { EvidenceMatrix } from './evidence-matrix';
import { OrphanedChanges } from './orphaned-changes';
import { evidenceName, outcomes, rechecks, stances } from './words';

interface Props {
  readonly claim: ClaimDetail;
  readonly mayAdd: boolean;
  /** What else can be done with a piece of evidence. */
  readonly tools?: (evidence: Evidence) => ReactNode;
}

/** What speaks for and against the claim; give it the claim's id as `key`. */
export function EvidenceList({ claim, mayAdd, tools }: Props) {
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<Evidence | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  /** A form that closes gives the focus to what it stood under: no button, so that Enter still saves the verdict. */
  const close = () => {
    setAdding(false);
    setChanging(null);
    heading.current?.focus();
  };
  const removing = useRemoveEvidence(claim.id);
  const restoring = useAddEvidence(claim.id);
  const account = useAccount();
  useShortcuts(
    mayAdd
      ? [{ keys: 'e', label: t`Add evidence`, group: t`Review`, run: () => setAdding(true) }]
      : [],
  );
  const remove = (evidence: Evidence) =>
    removing.mutate(evidence.id, {
      onSuccess: () =>
        toast({
          words: t`Evidence removed`,
          undo: () => {
            restoring
              .mutateAsync(contentOf(fieldsOf(evidence)))
              .catch((error: unknown) => toast({ words: reasonOf(error), tone: 'problem' }));
          },
        }),
    });

  return (
    <section aria-label={t`Evidence`} className={classes['evidence']}>
      <div className={classes['sectionHead']}>
        <h2 ref={heading} tabIndex={-1}>
          {t`Evidence`}
          {claim.evidence.length > 0 && ` (${String(claim.evidence.length)})`}
        </h2>
        {mayAdd && !adding && (
          <Button
            variant="subtle"
            leftSection={<Icon name="plus" size={14} />}
            onClick={() => setAdding(true)}
          >
            {t`Add evidence`}&nbsp;<Key>e</Key>
          </Button>
        )}
      </div>
      {claim.evidence.length === 0 && !adding && (
        <p className={classes['none']}>
          <Trans>None yet. A report needs at least one source for a verdict.</Trans>
        </p>
      )}
      {claim.implied.map((figure) => (
        <p key={figure.words} className={classes['check']}>
          <b>{t`Implied:`}</b> {figure.words}
        </p>
      ))}
      <EvidenceMatrix claim={claim} />
      <ul>
        {claim.evidence.map((evidence) => {
          const mayChange =
            mayAdd && (evidence.createdBy.id === account.id || account.role !== 'reviewer');
          return evidence.id === changing?.id && mayChange ? (
            <li key={evidence.id}>
              <EvidenceForm claim={claim} evidence={evidence} onDone={close} />
            </li>
          ) : (
            <EvidenceEntry
              key={evidence.id}
              claim={claim}
              evidence={evidence}
              checks={claim.checks.filter((check) => check.evidence === evidence.id)}
              mayRecheck={mayAdd}
              tools={tools?.(evidence)}
              {...(mayChange && {
                onChange: () => setChanging(evidence),
                onRemove: () => remove(evidence),
              })}
            />
          );
        })}
      </ul>
      {changing && !claim.evidence.some(({ id }) => id === changing.id) && (
        <EvidenceForm claim={claim} evidence={changing} gone onDone={close} />
      )}
      {mayAdd && (
        <OrphanedChanges claim={claim} open={changing?.id} onAdd={() => setAdding(true)} />
      )}
      <InlineProblem error={removing.error} />
      {adding && <EvidenceForm claim={claim} onDone={close} />}
    </section>
  );
}

interface EntryProps {
  readonly claim: ClaimDetail;
  readonly evidence: Evidence;
  readonly checks: readonly FigureCheck[];
  readonly mayRecheck: boolean;
  readonly tools: ReactNode;
  readonly onChange?: () => void;
  readonly onRemove?: () => void;
}

function EvidenceEntry(props: EntryProps) {
  const { claim, evidence, checks, mayRecheck, tools, onChange, onRemove } = props;
  const { word, icon } = stances[evidence.stance];
  const safe = evidence.url && /^https?:\/\//i.test(evidence.url) ? evidence.url : null;
  const name = evidenceName(evidence);
  const parts = claim.parts.length > 1 ? (evidence.parts ?? []) : [];
  const by = evidence.createdBy.name;
  return (
    <li className={classes['entry']}>
      <span className={classes['stance']} data-stance={evidence.stance}>
        <Icon name={icon} size={14} /> {i18n._(word)}
      </span>
      <span className={classes['origin']}>
        {safe ? (
          <a href={safe} target="_blank" rel="noreferrer">
            {name}
          </a>
        ) : (
          name
        )}
        {evidence.publisher && `, ${evidence.publisher}`}
        {evidence.published && `, ${day(evidence.published)}`}
        {evidence.primarySource === true && ` · ${t`primary source`}`}
      </span>
      <span className={toolClasses['tools']}>
        {tools}
        {onChange && (
          <button type="button" aria-label={t`Change evidence: ${name}`} onClick={onChange}>
            <Icon name="edit" size={15} />
          </button>
        )}
        {onRemove && (
          <button type="button" aria-label={t`Remove evidence: ${name}`} onClick={onRemove}>
            <Icon name="trash" size={15} />
          </button>
        )}
      </span>
      <q className={classes['excerpt']}>{evidence.excerpt}</q>
      {typeof evidence.excerptFound === 'boolean' && (
        <p
          className={`${classes['verbatim'] ?? ''} ${classes['check'] ?? ''}`}
          data-found={evidence.excerptFound}
        >
          {evidence.excerptFound ? t`Found in the copy` : t`Not found word for word in the copy`}
        </p>
      )}
      {parts.length > 0 && (
        <p className={classes['reference']}>
          {t`About:`} {parts.map((part) => `“${partName(claim, part)}”`).join(', ')}
        </p>
      )}
      {evidence.referenceValue && (
        <p className={classes['reference']}>
          {t`Reference value:`} <b>{number(evidence.referenceValue.value)}</b>{' '}
          {evidence.referenceValue.unit}
        </p>
      )}
      {checks.map((check) => (
        <p key={check.figure} className={classes['check']} data-outcome={check.outcome}>
          <b>{i18n._(outcomes[check.outcome].word)}:</b> {check.words}
        </p>
      ))}
      {evidence.copy && <CopyLine copy={evidence.copy} />}
      {evidence.copy && evidence.url && (
        <Recheck claim={claim.id} evidence={evidence} mayRecheck={mayRecheck} />
      )}
      <p className={classes['by']}>
        {by}, {moment(evidence.created)}
      </p>
    </li>
  );
}

/** What the page said when it was last asked again, and the button to ask. */
function Recheck({
  claim,
  evidence,
  mayRecheck,
}: {
  claim: string;
  evidence: Evidence;
  mayRecheck: boolean;
}) {
  const asking = useRecheck(claim);
  const { recheck } = evidence;
  return (
    <div className={classes['recheck']} data-outcome={recheck?.outcome}>
      <span role="status">
        {recheck && (
          <>
            <b>{i18n._(rechecks[recheck.outcome])}</b>, {moment(recheck.at)}: {recheck.words}{' '}
          </>
        )}
      </span>
      {recheck?.copy && (
        <a href={`/api/v1/copies/${recheck.copy.id}/archive`} download>
          {t`What it says now`}
        </a>
      )}{' '}
      {mayRecheck && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={asking.isPending}
          onClick={() => asking.mutate(evidence.id)}
        >
          {t`Ask the page again`}
        </Button>
      )}
      <InlineProblem error={asking.error} />
    </div>
  );
}
