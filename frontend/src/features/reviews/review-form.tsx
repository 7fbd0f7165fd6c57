import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { keepDraft } from '@/lib/drafts';
import { shortened } from '@/lib/format';
import { useShortcuts } from '@/lib/keys';
import type { ClaimDetail, Rating } from '@/lib/model';
import { ProblemError, reasonOf, statusOf } from '@/lib/problem';
import { useAccount } from '@/lib/session';
import { InlineProblem, Key } from '@/ui/states';
import { toast } from '@/ui/toasts';
import { ChangedMeanwhile, GivenMeanwhile } from './changed-meanwhile';
import { ownReview, useWithdraw } from './review-calls';
import classes from './reviews.module.css';
import { useVerdict } from './use-verdict';
import { VerdictFields } from './verdict-fields';

interface Props {
  readonly claim: ClaimDetail;
  readonly ratings: readonly Rating[];
  /** The verdict is on its way to the server: the reviewer may go on. */
  readonly onSent: () => void;
  /** Goes back to the claim when its verdict was taken back, or could not be saved. */
  readonly onReturn: (claim: string) => void;
  /** The first change of a draft: somebody is at work here. */
  readonly onBegun: () => void;
  /** Further ways to settle the claim, beside the save button. */
  readonly children?: ReactNode;
}

/** A reviewer's verdict. Give it the claim's id as `key`. */
export function ReviewForm({ claim, ratings, onSent, onReturn, onBegun, children }: Props) {
  const account = useAccount();
  const verdict = useVerdict({ claim, ratings, as: 'reviews', onBegun });
  const { draft, value, chosen, last } = verdict;
  const withdrawing = useWithdraw();
  const [seen] = useState(() => claim.reviews.map(({ id }) => id));

  const save = (version?: number) => {
    const sent = verdict.send(version);
    if (!sent) return;
    sent.then(
      (decided) => {
        const review = ownReview(decided, account.id);
        const label = chosen?.label ?? '';
        toast({
          words: `${label}: “${shortened(claim.text)}”`,
          ...(review && { undo: () => takeBack(review.id) }),
        });
      },
      (error: unknown) =>
        toast({
          words: notSaved(claim.text, error),
          tone: 'problem',
          goTo: { words: t`Go back`, run: () => onReturn(claim.id) },
        }),
    );
    onSent();
  };
  /** The verdict goes, its words come back as a draft. */
  const takeBack = (review: string) => {
    withdrawing.mutateAsync({ claim: claim.id, review }).then(
      () => {
        keepDraft(verdict.draftName, value, { alsoOnServer: true });
        onReturn(claim.id);
      },
      (error: unknown) => toast({ words: reasonOf(error), tone: 'problem' }),
    );
  };

  useShortcuts([
    { keys: 'Enter', label: t`Save and go on to the next`, group: t`Review`, run: () => save() },
    {
      keys: 'Ctrl+Enter',
      label: t`Save and go on, also from a field`,
      group: t`Review`,
      inFields: true,
      run: () => save(),
    },
  ]);

  const stale = statusOf(last.error) === 412;
  return (
    <form
      className={classes['review']}
      data-docked
      aria-label={t`Review`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <VerdictFields claim={claim} ratings={ratings} verdict={verdict} />
      <GivenMeanwhile
        reviews={claim.reviews.filter(
          ({ id, reviewer }) => !seen.includes(id) && reviewer.id !== account.id,
        )}
        ratings={ratings}
      />
      {stale && last.error instanceof ProblemError ? (
        <ChangedMeanwhile
          current={last.error.problem.current}
          ratings={ratings}
          onKeepMine={(version) => save(version)}
          onTakeTheirs={() => {
            draft.discard();
            last.forget();
          }}
        />
      ) : (
        <InlineProblem error={last.error} />
      )}
      <div className={classes['actions']}>
        <Button type="submit" loading={last.pending}>
          <Trans>Save and next</Trans>&nbsp;<Key>Enter</Key>
        </Button>
        {children}
      </div>
    </form>
  );
}

function notSaved(text: string, error: unknown) {
  const statement = shortened(text);
  const reason = reasonOf(error);
  return t`Not saved: “${statement}”. ${reason}`;
}
