import { Button } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useShortcuts } from '@/lib/keys';
import type { ClaimDetail, Rating, Review } from '@/lib/model';
import { ProblemError, statusOf } from '@/lib/problem';
import { InlineProblem, Key } from '@/ui/states';
import classes from './dispute.module.css';
import { useVerdict } from './use-verdict';
import { typedAgain } from './verdict-draft';
import { VerdictFields } from './verdict-fields';

interface Props {
  readonly claim: ClaimDetail;
  readonly ratings: readonly Rating[];
  readonly left: Review;
  readonly right: Review;
  readonly onSettled: () => void;
}

/** An editor's verdict on a dispute, which may begin with one side's words. Key it by the claim. */
export function AdjudicationForm({ claim, ratings, left, right, onSettled }: Props) {
  const verdict = useVerdict({ claim, ratings, as: 'adjudication' });
  const { last } = verdict;
  const startFrom = (review: Review) => {
    verdict.change(typedAgain(claim, review));
    verdict.conclusion.current?.focus();
  };
  const settle = (version?: number) => {
    // What could not be saved stays in the fields, and the reason stands below them.
    verdict.send(version)?.then(onSettled, () => undefined);
  };
  const group = t`Dispute`;
  const label = t`Settle the dispute`;
  useShortcuts([
    { keys: 'l', label: t`Start from the left words`, group, run: () => startFrom(left) },
    { keys: 'r', label: t`Start from the right words`, group, run: () => startFrom(right) },
    { keys: 'Enter', label, group, run: () => settle() },
    { keys: 'Ctrl+Enter', label, group, inFields: true, run: () => settle() },
  ]);
  const current =
    statusOf(last.error) === 412 && last.error instanceof ProblemError
      ? (last.error.problem.current as ClaimDetail)
      : null;
  const leftName = left.reviewer.name;
  const rightName = right.reviewer.name;
  return (
    <form
      className={classes['settle']}
      aria-label={t`Adjudication`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        settle();
      }}
    >
      <div className={classes['starts']}>
        <Button variant="default" onClick={() => startFrom(left)}>
          <Trans>Start from {leftName}’s words</Trans>&nbsp;<Key>l</Key>
        </Button>
        <Button variant="default" onClick={() => startFrom(right)}>
          <Trans>Start from {rightName}’s words</Trans>&nbsp;<Key>r</Key>
        </Button>
      </div>
      <VerdictFields claim={claim} ratings={ratings} verdict={verdict} />
      {current ? (
        <div className={classes['changed']} role="alert">
          <p>
            <Trans>
              The claim changed after you opened it. The reviews above are those of now; what you
              wrote is unchanged.
            </Trans>
          </p>
          <Button variant="default" onClick={() => settle(current.version)}>
            <Trans>Settle it all the same</Trans>
          </Button>
        </div>
      ) : (
        <InlineProblem error={last.error} />
      )}
      <Button type="submit" loading={last.pending}>
        <Trans>Settle the dispute</Trans>&nbsp;<Key>Ctrl+Enter</Key>
      </Button>
    </form>
  );
}
