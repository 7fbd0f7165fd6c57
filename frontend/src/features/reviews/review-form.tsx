import { Button, Textarea, TextInput } from '@mantine/core';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { keepDraft, useDraft } from '@/lib/drafts';
import { moment } from '@/lib/format';
import { useShortcuts } from '@/lib/keys';
import type { ClaimDetail, Rating } from '@/lib/model';
import { fieldProblem, ProblemError, reasonOf, statusOf } from '@/lib/problem';
import { useAccount } from '@/lib/session';
import { InlineProblem, Key } from '@/ui/states';
import { toast } from '@/ui/toasts';
import { ChangedMeanwhile, GivenMeanwhile } from './changed-meanwhile';
import { ownReview, useDecide, useLastDecision, useWithdraw, type Decision } from './review-calls';
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
  const draft = useDraft<Draft>(draftName, { rating: null, conclusion: '', rationale: '' });
  const decide = useDecide(claim.id, adjudicates ? 'adjudication' : 'reviews');
  const last = useLastDecision(claim.id);
  const withdrawing = useWithdraw();
  const [missing, setMissing] = useState<'rating' | 'conclusion' | null>(null);
  const [seen] = useState(() => claim.reviews.map(({ id }) => id));
  const conclusion = useRef<HTMLInputElement>(null);
  const rationale = useRef<HTMLTextAreaElement>(null);
  const { value } = draft;
  // A draft may name a rating of another scale: the claim has joined a dossier since.
  const chosen = ratings.find(({ id }) => id === value.rating) ?? null;

  const change = (part: Partial<Draft>) => {
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
      conclusion: value.conclusion.trim(),
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
          words: `Not saved: “${shortened(claim.text)}”. ${reasonOf(error)}`,
          tone: 'problem',
          goTo: { words: 'Go back', run: () => onReturn(claim.id) },
        }),
    );
    onSent();
  };
  /** The verdict goes, its words come back as a draft. */
  const takeBack = (review: string) => {
    withdrawing.mutateAsync({ claim: claim.id, review }).then(
      () => {
        keepDraft(draftName, value);
        onReturn(claim.id);
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

  const stale = statusOf(last.error) === 412;
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
        chosen={chosen?.id ?? null}
        onChoose={(rating) => change({ rating })}
        problem={
          missing === 'rating'
            ? `Choose a verdict: 1 to ${String(Math.min(9, ratings.length))}.`
            : fieldProblem(last.error, 'rating')
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
        readOnly={last.pending}
        value={value.conclusion}
        error={
          missing === 'conclusion'
            ? 'Write the conclusion in one line: it stands beside the verdict in the report.'
            : fieldProblem(last.error, 'conclusion')
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
        readOnly={last.pending}
        value={value.rationale}
        error={fieldProblem(last.error, 'rationale')}
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
