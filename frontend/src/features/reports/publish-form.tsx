import { ph, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useDraft } from '@/lib/drafts';
import type { Gate, GateFinding, Report } from '@/lib/model';
import { fieldProblem } from '@/lib/problem';
import { useAccount } from '@/lib/session';
import { Icon } from '@/ui/icon';
import { InlineProblem } from '@/ui/states';
import { usePublish } from './report-calls';
import classes from './reports.module.css';

interface Props {
  readonly dossier: string;
  readonly gate: Gate;
  /** How many versions are published already. */
  readonly versions: number;
  readonly mayPublish: boolean;
  /** What is missing, as the way to the place where it is mended. */
  readonly cureLink: (finding: GateFinding) => ReactNode;
  readonly onPublished: (report: Report) => void;
}

/** What the report lacks, and the way to publish it when nothing is, or all the same. */
export function PublishForm({ dossier, gate, versions, mayPublish, cureLink, onPublished }: Props) {
  const draft = useDraft(`${useAccount().id}.dossier.${dossier}.publish`, {
    override: '',
    correction: '',
  });
  const [overriding, setOverriding] = useState(draft.value.override !== '');
  const publishing = usePublish(dossier);
  const again = versions > 0;
  return (
    <section className={classes['gate']} aria-label={t`Publish`}>
      <h2>{gate.open ? t`Ready to publish` : t`Not ready to publish`}</h2>
      <ul aria-label={t`Findings`}>
        {gate.findings.map((finding) => (
          <li key={finding.rule + (finding.claim ?? '')} data-severity={finding.severity}>
            <Icon name={finding.severity === 'blocking' ? 'cross' : 'warning'} size={15} />
            <span>
              <b>{finding.severity === 'blocking' ? t`Blocks:` : t`Warns:`}</b> {cureLink(finding)}{' '}
              {finding.remedy}
            </span>
          </li>
        ))}
        {gate.findings.length === 0 && (
          <li>
            <Icon name="done" size={15} />
            <span>
              <Trans>Every claim has its verdict, its rationale and more than one source.</Trans>
            </span>
          </li>
        )}
      </ul>
      {mayPublish && (
        <form
          className={classes['publish']}
          aria-label={t`Publish the report`}
          onSubmit={(event) => {
            event.preventDefault();
            publishing.mutate(
              {
                override: gate.open ? null : draft.value.override.trim() || null,
                correction: again ? draft.value.correction.trim() || null : null,
              },
              {
                onSuccess: (report) => {
                  draft.discard();
                  onPublished(report);
                },
              },
            );
          }}
        >
          {!gate.open && !overriding && (
            <Button variant="default" onClick={() => setOverriding(true)}>
              <Trans>Publish all the same…</Trans>
            </Button>
          )}
          {!gate.open && overriding && (
            <Textarea
              label={t`Why it is published all the same`}
              description={t`The report shows this reason and what is missing`}
              required
              withAsterisk={false}
              maxLength={2000}
              rows={3}
              value={draft.value.override}
              error={fieldProblem(publishing.error, 'override')}
              onChange={(event) => draft.change({ override: event.currentTarget.value })}
            />
          )}
          {again && (gate.open || overriding) && (
            <Textarea
              label={t`What this version corrects`}
              description={t`It follows version ${{ number: String(versions) }}, which stays as it is`}
              required
              withAsterisk={false}
              maxLength={2000}
              rows={3}
              value={draft.value.correction}
              error={fieldProblem(publishing.error, 'correction')}
              onChange={(event) => draft.change({ correction: event.currentTarget.value })}
            />
          )}
          <InlineProblem error={publishing.error} />
          {(gate.open || overriding) && (
            <Button type="submit" loading={publishing.isPending}>
              <Trans>Publish version {ph({ number: versions + 1 })}</Trans>
            </Button>
          )}
        </form>
      )}
      {!mayPublish && (
        <p className={classes['fine']}>
          <Trans>An editor publishes the report.</Trans>
        </p>
      )}
    </section>
  );
}
