import { Button, Textarea, TextInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useDraft } from '@/lib/drafts';
import { useShortcuts } from '@/lib/keys';
import type { ClaimDetail, Rating, Review } from '@/lib/model';
import { fieldProblem, ProblemError, statusOf } from '@/lib/problem';
import { useAccount } from '@/lib/session';
import { InlineProblem, Key } from '@/ui/states';
import classes from './dispute.module.css';
import { useDecide, useLastDecision } from './review-calls';
import { VerdictChoice } from './verdict-choice';

interface Words {
  readonly rating: string | null;
  readonly conclusion: string;
  readonly rationale: string;
}

interface Props {
  readonly claim: ClaimDetail;
  readonly ratings: readonly Rating[];
  readonly left: Review;
  readonly right: Review;
  readonly onSettled: () => void;
}

const nothing: Words = { rating: null, conclusion: '', rationale: '' };

/** An editor's verdict on a dispute, which may begin with one side's words. Key it by the claim. */
export function AdjudicationForm({ claim, ratings, left, right, onSettled }: Props) {
  const account = useAccount();
  const draft = useDraft<Words>(`${account.id}.claim.${claim.id}.dispute`, nothing);
  const decide = useDecide(claim.id, 'adjudication');
  const last = useLastDecision(claim.id);
  const [missing, setMissing] = useState<'rating' | 'conclusion' | null>(null);
  const conclusion = useRef<HTMLInputElement>(null);
  const rationale = useRef<HTMLTextAreaElement>(null);
  const { value } = draft;
  const change = (part: Partial<Words>) => {
    setMissing(null);
    draft.change(part);
  };
  const startFrom = (review: Review) => {
    change({
      rating: review.rating ?? null,
      conclusion: review.conclusion ?? '',
      rationale: review.rationale ?? '',
    });
    conclusion.current?.focus();
  };
  const settle = (version = claim.version) => {
    if (last.pending) return;
    if (value.rating === null) {
      setMissing('rating');
      return;
    }
    if (value.conclusion.trim() === '') {
      setMissing('conclusion');
      conclusion.current?.focus();
      return;
    }
    last.forget();
    const decision = {
      rating: value.rating,
      conclusion: value.conclusion.trim(),
      rationale: value.rationale.trim(),
    };
    // What could not be saved stays in the fields, and the reason stands below them.
    decide(decision, version).then(
      () => {
        draft.discard();
        onSettled();
      },
      () => undefined,
    );
  };
  const group = t`Dispute`;
  useShortcuts([
    { keys: 'l', label: t`Start from the left words`, group, run: () => startFrom(left) },
    { keys: 'r', label: t`Start from the right words`, group, run: () => startFrom(right) },
    ...ratings.slice(0, 9).map((rating, index) => ({
      keys: String(index + 1),
      label: rating.label,
      group: t`Verdict`,
      run: () => change({ rating: rating.id }),
    })),
    { keys: 'c', label: t`Write the conclusion`, group, run: () => conclusion.current?.focus() },
    { keys: 'n', label: t`Write the rationale`, group, run: () => rationale.current?.focus() },
    {
      keys: 'Ctrl+Enter',
      label: t`Settle the dispute`,
      group,
      inFields: true,
      run: () => settle(),
    },
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
      <VerdictChoice
        ratings={ratings}
        chosen={value.rating}
        onChoose={(rating) => change({ rating })}
        problem={missing === 'rating' ? t`Choose a verdict.` : fieldProblem(last.error, 'rating')}
      />
      <TextInput
        ref={conclusion}
        label={t`Conclusion`}
        maxLength={300}
        autoComplete="off"
        value={value.conclusion}
        error={
          missing === 'conclusion'
            ? t`Write the conclusion in one line: it stands beside the verdict in the report.`
            : fieldProblem(last.error, 'conclusion')
        }
        onChange={(event) => change({ conclusion: event.currentTarget.value })}
      />
      <Textarea
        ref={rationale}
        label={t`Rationale`}
        classNames={{ input: classes['rationale'] ?? '' }}
        value={value.rationale}
        error={fieldProblem(last.error, 'rationale')}
        onChange={(event) => change({ rationale: event.currentTarget.value })}
      />
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
