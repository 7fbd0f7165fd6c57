import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { RuleSetting } from '@/lib/model';
import { reasonOf } from '@/lib/problem';
import { InlineProblem, LoadProblem, SkeletonLines } from '@/ui/states';
import { toast } from '@/ui/toasts';
import { gateRulesQuery, useChangeGateRules, type RuleChange } from './gate-calls';
import { effects, principles, ruleWord } from './gate-words';
import classes from './settings.module.css';

interface Props {
  readonly dossier: string;
  readonly mayChange: boolean;
}

/** What the gate looks for before publication, and what each finding does in this dossier. */
export function GateRules({ dossier, mayChange }: Props) {
  const settings = useQuery(gateRulesQuery(dossier));
  const changing = useChangeGateRules(dossier);
  if (settings.isPending) {
    return <SkeletonLines label={t`The rules are loading`} lines={[80, 70, 90, 60]} />;
  }
  if (settings.isError) {
    return <LoadProblem error={settings.error} retry={() => void settings.refetch()} />;
  }
  const { rules, version } = settings.data;
  const apart = rules.filter(({ effect, byDefault }) => effect !== byDefault);
  /** Makes a change, and offers to take exactly it back. */
  const change = (wanted: readonly RuleChange[], words: string) => {
    const before = rules.filter(({ code }) => wanted.some((each) => each.code === code));
    const problem = (error: unknown) => toast({ words: reasonOf(error), tone: 'problem' });
    changing.mutateAsync({ version, rules: wanted }).then(
      (after) =>
        toast({
          words,
          undo: () => {
            const back = before.map(({ code, effect }) => ({ code, effect }));
            changing.mutateAsync({ version: after.version, rules: back }).catch(problem);
          },
        }),
      // The panel says why, below the table.
      () => undefined,
    );
  };
  return (
    <section aria-label={t`Rules of the gate`} className={classes['panel']}>
      <h2>
        <Trans>Before publication</Trans>
      </h2>
      <p className={classes['fine']}>
        <Trans>
          What blocks must be mended, or published all the same with a reason that the report shows.
          The defaults follow the commitments of the International Fact-Checking Network.
        </Trans>
      </p>
      <table className={classes['rules']}>
        <caption className="visually-hidden">
          <Trans>What the gate looks for, and what a finding does</Trans>
        </caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">
              <Trans>Rule</Trans>
            </th>
            <th scope="col">
              <Trans>Effect</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.code} data-effect={rule.effect}>
              <th scope="row">
                {ruleWord(rule)}
                <small>{i18n._(principles[rule.principle])}</small>
              </th>
              <td>
                <Effect
                  rule={rule}
                  mayChange={mayChange && !changing.isPending}
                  onChange={(effect) =>
                    change([{ code: rule.code, effect }], t`The rule is changed`)
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <InlineProblem error={changing.error} />
      {mayChange && apart.length > 0 && (
        <Button
          variant="default"
          loading={changing.isPending}
          onClick={() =>
            change(
              apart.map(({ code }) => ({ code, effect: null })),
              t`All rules have their default effect`,
            )
          }
        >
          <Trans>All as by default</Trans>
        </Button>
      )}
    </section>
  );
}

function Effect({
  rule,
  mayChange,
  onChange,
}: {
  rule: RuleSetting;
  mayChange: boolean;
  onChange: (effect: RuleSetting['effect']) => void;
}) {
  const words = (effect: RuleSetting['effect']) =>
    effect === rule.byDefault
      ? t`${{ effect: i18n._(effects[effect]) }} (default)`
      : i18n._(effects[effect]);
  return (
    <NativeSelect
      aria-label={t`Effect of the rule: ${{ rule: ruleWord(rule) }}`}
      size="xs"
      disabled={!mayChange}
      value={rule.effect}
      onChange={(event) => onChange(event.currentTarget.value as RuleSetting['effect'])}
      data={(['blocks', 'warns', 'off'] as const).map((effect) => ({
        value: effect,
        label: words(effect),
      }))}
    />
  );
}
