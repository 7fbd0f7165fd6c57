import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { keepDraft, useDraft } from '@/lib/drafts';
import { shortened } from '@/lib/format';
import { useShortcuts } from '@/lib/keys';
import type { ClaimDetail, Rating } from '@/lib/model';
import { fieldProblem, ProblemError, reasonOf, statusOf } from '@/lib/problem';
import { useAccount } from '@/lib/session';
import { InlineProblem, Key } from '@/ui/states';
import { DraftNote } from '@/ui/draft-note';
import { toast } from '@/ui/toasts';
import { ChangedMeanwhile, GivenMeanwhile } from './changed-meanwhile';
import { ConclusionField } from './conclusion-field';
import { Precedents } from './precedents';
import { proposedConclusion } from './proposed-conclusion';
import { RationaleField } from './rationale-field';
import { ownReview, useDecide, useLastDecision, useWithdraw, type Decision } from './review-calls';
import classes from './reviews.module.css';
import { VerdictChoice } from './verdict-choice';

/** What is typed before it is a verdict. */
export interface ReviewDraft {
  readonly rating: string | null;
  readonly conclusion: string;
  readonly rationale: string;
}

interface Props {
  readonly claim: ClaimDetail;
  readonly ratings: readonly Rating[];
  /** Settles reviews that differ, instead of giving one more. */
  readonly adjudicates: boolean;
  /** The verdict is on its way to the server: the reviewer may go on. */
  readonly onSent: () => void;
  /** Goes back to the claim when its verdict was taken back, or could not be saved. */
  readonly onReturn: (claim: string) => void;
  /** The first change of a draft: somebody is at work here. */
  readonly onBegun: () => void;
  /** Further ways to settle the claim, beside the save button. */
  readonly children?: ReactNode;
}

/** Verdict, conclusion and rationale. Give it the claim's id as `key`. */
export function ReviewForm({
  claim,
  ratings,
  adjudicates,
  onSent,
  onReturn,
  onBegun,
  children,
}: Props) {
  const account = useAccount();
  const draftName = `${account.id}.claim.${claim.id}.review`;
  const draft = useDraft<ReviewDraft>(
    draftName,
    { rating: null, conclusion: '', rationale: '' },
    { alsoOnServer: true },
  );
  const decide = useDecide(claim.id, adjudicates ? 'adjudication' : 'reviews');
  const last = useLastDecision(claim.id);
  const withdrawing = useWithdraw();
  const [missing, setMissing] = useState<'rating' | 'conclusion' | null>(null);
  // Whoever empties the field wants no proposal in it.
  const [emptied, setEmptied] = useState(false);
  const [seen] = useState(() => claim.reviews.map(({ id }) => id));
  const conclusion = useRef<HTMLInputElement>(null);
  const rationale = useRef<HTMLTextAreaElement>(null);
  const { value } = draft;
  // A draft may name a rating of another scale: the claim has joined a dossier since.
  const chosen = ratings.find(({ id }) => id === value.rating) ?? null;

  const proposal =
    chosen && value.conclusion === '' && !emptied
      ? proposedConclusion(claim, chosen, ratings)
      : null;

  const change = (part: Partial<ReviewDraft>) => {
    if (last.pending) return;
    if (value.rating === null && value.conclusion === '' && value.rationale === '') onBegun();
    setMissing(null);
    draft.change(part);
  };

  const save = (version = claim.version) => {
    if (last.pending) return;
    if (!chosen) {
      setMissing('rating');
      return;
    }
    const decision: Decision = {
      rating: chosen.id,
      conclusion: value.conclusion.trim() || (proposal?.words ?? ''),
      rationale: value.rationale.trim(),
    };
    if (decision.conclusion === '') {
      setMissing('conclusion');
      conclusion.current?.focus();
      return;
    }
    last.forget();
    // The draft stays until the server has the verdict, whatever happens to it on the way.
    decide(decision, version).then(
      (decided) => {
        draft.discard();
        const review = adjudicates ? null : ownReview(decided, account.id);
        toast({
          words: `${chosen.label}: “${shortened(claim.text)}”`,
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
        keepDraft(draftName, value, { alsoOnServer: true });
        onReturn(claim.id);
      },
      (error: unknown) => toast({ words: reasonOf(error), tone: 'problem' }),
    );
  };

  useShortcuts([
    ...ratings.slice(0, 9).map((rating, index) => ({
      keys: String(index + 1),
      label: rating.label,
      group: t`Verdict`,
      run: () => change({ rating: rating.id }),
    })),
    { keys: 'Enter', label: t`Save and go on to the next`, group: t`Review`, run: () => save() },
    {
      keys: 'Ctrl+Enter',
      label: t`Save and go on, also from a field`,
      group: t`Review`,
      inFields: true,
      run: () => save(),
    },
    {
      keys: 'c',
      label: t`Write the conclusion`,
      group: t`Review`,
      run: () => conclusion.current?.focus(),
    },
    {
      keys: 'n',
      label: t`Write the rationale`,
      group: t`Review`,
      run: () => rationale.current?.focus(),
    },
  ]);
  const leaveOnEscape = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') event.currentTarget.blur();
  };

  const last9 = Math.min(9, ratings.length);
  const stale = statusOf(last.error) === 412;
  return (
    <form
      className={classes['review']}
      aria-label={adjudicates ? t`Adjudication` : t`Review`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <VerdictChoice
        ratings={ratings}
        chosen={chosen?.id ?? null}
        onChoose={(rating) => change({ rating })}
        problem={
          missing === 'rating'
            ? t`Choose a verdict: 1 to ${last9}.`
            : fieldProblem(last.error, 'rating')
        }
      />
      <ConclusionField
        ref={conclusion}
        written={value.conclusion}
        proposal={proposal}
        readOnly={last.pending}
        problem={
          missing === 'conclusion'
            ? t`Write the conclusion in one line: it stands beside the verdict in the report.`
            : fieldProblem(last.error, 'conclusion')
        }
        onChange={(words) => {
          setEmptied(words === '');
          change({ conclusion: words });
        }}
        onKeyDown={leaveOnEscape}
      />
      <Precedents claim={claim.id} onUse={(words) => change({ conclusion: words })} />
      <RationaleField
        ref={rationale}
        readOnly={last.pending}
        value={value.rationale}
        problem={fieldProblem(last.error, 'rationale')}
        onChange={(words) => change({ rationale: words })}
        onKeyDown={leaveOnEscape}
      />
      <DraftNote draft={draft} describe={(other) => described(other, ratings)} />
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

/** A draft in words, to choose between two by. */
function described({ rating, conclusion, rationale }: ReviewDraft, ratings: readonly Rating[]) {
  const label = ratings.find(({ id }) => id === rating)?.label ?? '';
  return [label, conclusion, rationale].filter((words) => words !== '').join('\n');
}
