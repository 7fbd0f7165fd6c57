import { Button, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { keepDraft, useDraft } from '@/lib/drafts';
import { moment } from '@/lib/format';
import { useShortcuts } from '@/lib/keys';
import type { ClaimDetail, Rating } from '@/lib/model';
import { fieldProblem, ProblemError, reasonOf, statusOf } from '@/lib/problem';
import { useAccount } from '@/lib/session';
import { InlineProblem, Key } from '@/ui/states';
import { toast } from '@/ui/toasts';
import { ChangedMeanwhile } from './changed-meanwhile';
import { ownReview, useDecide, useWithdraw, type Decision } from './review-calls';
import classes from './reviews.module.css';
import { VerdictChoice } from './verdict-choice';

export const longestConclusion = 300;

interface Draft {
  readonly rating: string | null;
  readonly conclusion: string;
  readonly rationale: string;
}

interface Props {
  readonly claim: ClaimDetail;
  readonly ratings: readonly Rating[];
  /** Settles reviews that differ, instead of giving one more. */
  readonly adjudicates: boolean;
  /** After the server has accepted the verdict. */
  readonly onDecided: () => void;
  /** Goes back to the claim when its verdict is taken back. */
  readonly onUndone: (claim: string) => void;
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
  onDecided,
  onUndone,
  onBegun,
  children,
}: Props) {
  const account = useAccount();
  const draftName = `${account.id}.claim.${claim.id}.review`;
  const draft = useDraft<Draft>(draftName, { rating: null, conclusion: '', rationale: '' });
  const deciding = useDecide(claim.id, adjudicates ? 'adjudication' : 'reviews');
  const withdrawing = useWithdraw();
  const [missing, setMissing] = useState<'rating' | 'conclusion' | null>(null);
  const conclusion = useRef<HTMLInputElement>(null);
  const rationale = useRef<HTMLTextAreaElement>(null);
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  const { value } = draft;

  const change = (part: Partial<Draft>) => {
    if (value.rating === null && value.conclusion === '' && value.rationale === '') onBegun();
    setMissing(null);
    draft.change(part);
  };

  const save = (version = claim.version) => {
    if (deciding.isPending) return;
    const { rating } = value;
    if (rating === null) {
      setMissing('rating');
      return;
    }
    const decision: Decision = {
      rating,
      conclusion: value.conclusion.trim(),
      rationale: value.rationale.trim(),
    };
    if (decision.conclusion === '') {
      setMissing('conclusion');
      conclusion.current?.focus();
      return;
    }
    // Promises, not callbacks: the verdict may arrive after the reviewer has moved on.
    deciding.mutateAsync({ decision, version }).then(
      (decided) => {
        draft.discard();
        const review = adjudicates ? null : ownReview(decided, account.id);
        const label = ratings.find(({ id }) => id === rating)?.label ?? rating;
        toast({
          words: `${label}: “${shortened(claim.text)}”`,
          ...(review && { undo: () => takeBack(review.id) }),
        });
        if (shown.current) onDecided();
      },
      (error: unknown) => {
        if (!shown.current) toast({ words: reasonOf(error), tone: 'problem' });
      },
    );
  };
  /** The verdict goes, its words come back as a draft. */
  const takeBack = (review: string) => {
    withdrawing.mutateAsync({ claim: claim.id, review }).then(
      () => {
        keepDraft(draftName, value);
        onUndone(claim.id);
      },
      (error: unknown) => toast({ words: reasonOf(error), tone: 'problem' }),
    );
  };

  useShortcuts([
    ...ratings.slice(0, 9).map((rating, index) => ({
      keys: String(index + 1),
      label: rating.label,
      group: 'Verdict',
      run: () => change({ rating: rating.id }),
    })),
    { keys: 'Enter', label: 'Save and go on to the next', group: 'Review', run: () => save() },
    {
      keys: 'Ctrl+Enter',
      label: 'Save and go on, also from a field',
      group: 'Review',
      inFields: true,
      run: () => save(),
    },
    {
      keys: 'c',
      label: 'Write the conclusion',
      group: 'Review',
      run: () => conclusion.current?.focus(),
    },
    {
      keys: 'n',
      label: 'Write the rationale',
      group: 'Review',
      run: () => rationale.current?.focus(),
    },
  ]);
  const leaveOnEscape = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') event.currentTarget.blur();
  };

  const stale = statusOf(deciding.error) === 412;
  return (
    <form
      className={classes['review']}
      aria-label={adjudicates ? 'Adjudication' : 'Review'}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <VerdictChoice
        ratings={ratings}
        chosen={value.rating}
        onChoose={(rating) => change({ rating })}
        problem={
          missing === 'rating'
            ? `Choose a verdict: 1 to ${String(ratings.length)}.`
            : fieldProblem(deciding.error, 'rating')
        }
      />
      <TextInput
        ref={conclusion}
        label={
          <Labelled
            words="Conclusion"
            shortcut="c"
            count={`${String(value.conclusion.length)}/${String(longestConclusion)}`}
          />
        }
        aria-label="Conclusion"
        placeholder="One line that a reader can quote"
        maxLength={longestConclusion}
        autoComplete="off"
        value={value.conclusion}
        error={
          missing === 'conclusion'
            ? 'Write the conclusion in one line: it stands beside the verdict in the report.'
            : fieldProblem(deciding.error, 'conclusion')
        }
        onChange={(event) => change({ conclusion: event.currentTarget.value })}
        onKeyDown={leaveOnEscape}
      />
      <Textarea
        ref={rationale}
        label={<Labelled words="Rationale" shortcut="n" />}
        aria-label="Rationale"
        placeholder="What the evidence shows, and what it does not"
        classNames={{ input: classes['rationale'] ?? '' }}
        value={value.rationale}
        error={fieldProblem(deciding.error, 'rationale')}
        onChange={(event) => change({ rationale: event.currentTarget.value })}
        onKeyDown={leaveOnEscape}
      />
      {draft.recoveredFrom && (
        <p className={classes['recovered']}>
          Your draft of {moment(draft.recoveredFrom)}.{' '}
          <button type="button" onClick={draft.discard}>
            Start anew
          </button>
        </p>
      )}
      {!draft.kept && (
        <p className={classes['problem']} role="alert">
          This browser keeps no drafts now: save before you leave the page.
        </p>
      )}
      {stale && deciding.error instanceof ProblemError ? (
        <ChangedMeanwhile
          current={deciding.error.problem.current}
          ratings={ratings}
          onKeepMine={(version) => save(version)}
          onTakeTheirs={() => {
            draft.discard();
            deciding.reset();
          }}
        />
      ) : (
        <InlineProblem error={deciding.error} />
      )}
      <div className={classes['actions']}>
        <Button type="submit" loading={deciding.isPending}>
          Save and next&nbsp;
          <Key>Enter</Key>
        </Button>
        {children}
      </div>
    </form>
  );
}

function Labelled({ words, shortcut, count }: { words: string; shortcut: string; count?: string }) {
  return (
    <span className={classes['labelled']}>
      {words} <Key>{shortcut}</Key>
      {count && <span className={classes['count']}>{count}</span>}
    </span>
  );
}

export function shortened(text: string, length = 70): string {
  return text.length <= length ? text : `${text.slice(0, length).trimEnd()}…`;
}
