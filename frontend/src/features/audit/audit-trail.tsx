import { Button, NativeSelect, TextInput } from '@mantine/core';
import { i18n } from '@lingui/core';
import { msg, plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { moment } from '@/lib/format';
import type { AuditEvent } from '@/lib/model';
import { peopleQuery } from '@/lib/people';
import { InlineProblem, LoadProblem, SkeletonLines } from '@/ui/states';
import { auditQuery, useVerification, type AuditChoice } from './audit-calls';
import classes from './audit.module.css';

interface Props {
  readonly choice: AuditChoice;
  readonly onChange: (choice: AuditChoice) => void;
  /** The way to what an event was done to, where there is one. */
  readonly subjectLink: (event: AuditEvent) => ReactNode;
  /** What was done, in words that follow a name. */
  readonly sayAction: (action: string) => string;
}

const kinds = [
  { kind: 'account', label: msg`Accounts` },
  { kind: 'article', label: msg`Articles` },
  { kind: 'claim', label: msg`Claims` },
  { kind: 'comment', label: msg`Comments` },
  { kind: 'dossier', label: msg`Dossiers` },
  { kind: 'evidence', label: msg`Evidence` },
  { kind: 'job', label: msg`Jobs` },
  { kind: 'logo', label: msg`Logos` },
  { kind: 'report', label: msg`Reports` },
] as const;

/** Every change, by whom and when, and whether the chain of their hashes is whole. */
export function AuditTrail({ choice, onChange, subjectLink, sayAction }: Props) {
  const trail = useInfiniteQuery(auditQuery(choice));
  const people = useQuery(peopleQuery).data?.items ?? [];
  const change = (part: AuditChoice) => onChange({ ...choice, ...part });
  return (
    <>
      <Verification />
      <div className={classes['filters']}>
        <NativeSelect
          label={t`Person`}
          value={choice.person ?? ''}
          data={[
            { value: '', label: t`Everybody` },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => change({ person: event.currentTarget.value })}
        />
        <NativeSelect
          label={t`Done to`}
          value={choice.action ?? ''}
          data={[
            { value: '', label: t`Everything` },
            ...kinds.map(({ kind, label }) => ({ value: `${kind}.`, label: i18n._(label) })),
          ]}
          onChange={(event) => change({ action: event.currentTarget.value })}
        />
        <TextInput
          label={t`From`}
          type="date"
          value={choice.from ?? ''}
          onChange={(event) => change({ from: event.currentTarget.value })}
        />
        <TextInput
          label={t`To`}
          type="date"
          value={choice.to ?? ''}
          onChange={(event) => change({ to: event.currentTarget.value })}
        />
        {choice.subject && (
          <Button variant="default" onClick={() => change({ subject: '' })}>
            <Trans>Of everything, not of one thing alone</Trans>
          </Button>
        )}
      </div>
      {trail.isPending && <SkeletonLines label={t`The trail is loading`} lines={[90, 80, 90]} />}
      {trail.isError && <LoadProblem error={trail.error} retry={() => void trail.refetch()} />}
      {trail.isSuccess && (
        <Rows
          events={trail.data.pages.flatMap(({ items }) => items)}
          total={trail.data.pages[0]?.total ?? 0}
          subjectLink={subjectLink}
          sayAction={sayAction}
        />
      )}
      {trail.hasNextPage && (
        <Button variant="default" onClick={() => void trail.fetchNextPage()}>
          <Trans>Earlier</Trans>
        </Button>
      )}
    </>
  );
}

function Verification() {
  const verifying = useVerification();
  const rows = verifying.data?.rows ?? 0;
  const breach = verifying.data?.breach;
  return (
    <div className={classes['chain']}>
      <Button variant="default" loading={verifying.isPending} onClick={() => verifying.mutate()}>
        <Trans>Check the chain</Trans>
      </Button>
      <p role="status" data-broken={breach ? true : undefined}>
        {verifying.isSuccess &&
          (breach
            ? t`The chain is broken: ${breach}.`
            : plural(rows, {
                one: 'The chain is whole: # row.',
                other: 'The chain is whole: # rows.',
              }))}
      </p>
      <InlineProblem error={verifying.error} />
    </div>
  );
}

function Rows({
  events,
  total,
  subjectLink,
  sayAction,
}: {
  events: readonly AuditEvent[];
  total: number;
  subjectLink: Props['subjectLink'];
  sayAction: Props['sayAction'];
}) {
  return (
    <div className={classes['scroll']} tabIndex={0} role="region" aria-label={t`Trail`}>
      <p role="status">{plural(total, { one: '# event', other: '# events' })}</p>
      <table className={classes['trail']}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Number</Trans>
            </th>
            <th scope="col">
              <Trans>When</Trans>
            </th>
            <th scope="col">
              <Trans>Who</Trans>
            </th>
            <th scope="col">
              <Trans>What</Trans>
            </th>
            <th scope="col">
              <Trans>Details</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.sequence}>
              <td>{event.sequence}</td>
              <td>{moment(event.at)}</td>
              <td>{event.actorName}</td>
              <td>
                <span title={event.action}>{sayAction(event.action)}</span> {subjectLink(event)}
              </td>
              <td>
                {event.detail !== 'null' && (
                  <details>
                    <summary>
                      <Trans>Show</Trans>
                    </summary>
                    <pre>{event.detail}</pre>
                  </details>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
