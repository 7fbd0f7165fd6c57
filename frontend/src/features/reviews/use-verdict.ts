import { useRef, useState } from 'react';
import { useDraft } from '@/lib/drafts';
import type { ClaimDetail, Rating } from '@/lib/model';
import { useAccount } from '@/lib/session';
import { findingsOf } from './findings';
import { notesOf, unreadTerm } from './reader-notes';
import { proposedConclusion } from './proposed-conclusion';
import { useDecide, useLastDecision } from './review-calls';
import { nothing, reviewDraftName, type VerdictDraft } from './verdict-draft';

interface Options {
  readonly claim: ClaimDetail;
  readonly ratings: readonly Rating[];
  /** A review, or what settles reviews that differ. */
  readonly as: 'reviews' | 'adjudication';
  /** The first change of a draft: somebody is at work here. */
  readonly onBegun?: () => void;
}

export type Verdict = ReturnType<typeof useVerdict>;

/** A verdict while it is typed, and the way to send it. */
export function useVerdict({ claim, ratings, as, onBegun }: Options) {
  const account = useAccount();
  const draftName =
    as === 'reviews'
      ? reviewDraftName(account.id, claim.id)
      : `${account.id}.claim.${claim.id}.dispute`;
  const draft = useDraft<VerdictDraft>(draftName, nothing, { alsoOnServer: true });
  const decide = useDecide(claim.id, as);
  const last = useLastDecision(claim.id);
  const [missing, setMissing] = useState<'rating' | 'conclusion' | null>(null);
  // Whoever empties the field wants no proposal in it.
  const [emptied, setEmptied] = useState(false);
  const conclusion = useRef<HTMLInputElement>(null);
  const rationale = useRef<HTMLTextAreaElement>(null);
  const { value } = draft;
  // A draft may name a rating of another scale: the claim has joined a dossier since.
  const chosen = ratings.find(({ id }) => id === value.rating) ?? null;
  const offered = (chosen ?? ratings[0])?.scale;
  const scale = ratings.filter((rating) => rating.scale === offered);
  const proposal =
    chosen && value.conclusion === '' && !emptied ? proposedConclusion(claim, chosen, scale) : null;

  const change = (part: Partial<VerdictDraft>) => {
    if (last.pending) return;
    const { rating, findings } = value;
    const untouched =
      rating === null &&
      value.conclusion === '' &&
      value.rationale === '' &&
      notesOf(value) === null &&
      Object.keys(findings).length === 0;
    if (untouched) onBegun?.();
    setMissing(null);
    if (part.conclusion !== undefined) setEmptied(part.conclusion === '');
    draft.change(part);
    // The scale can be pressed wherever one is; what it proposes is to be seen before it is saved.
    if (part.rating !== undefined) conclusion.current?.scrollIntoView({ block: 'nearest' });
  };

  /** What became of it, or null where something is missing and is said so. */
  const send = (version = claim.version): Promise<ClaimDetail> | null => {
    if (last.pending) return null;
    if (!chosen) {
      setMissing('rating');
      return null;
    }
    const words = value.conclusion.trim() || (proposal?.words ?? '');
    if (words === '') {
      setMissing('conclusion');
      conclusion.current?.focus();
      return null;
    }
    // The field says which line cannot be read.
    if (unreadTerm(value.terms) !== null) return null;
    const findings = findingsOf(claim, value.findings, scale);
    const notes = notesOf(value);
    last.forget();
    // The draft stays until the server has the verdict, whatever happens to it on the way.
    return decide(
      {
        rating: chosen.id,
        conclusion: words,
        rationale: value.rationale.trim(),
        ...(findings.length > 0 && { findings: [...findings] }),
        ...(notes && { notes }),
      },
      version,
    ).then((decided) => {
      draft.discard();
      return decided;
    });
  };

  return {
    draftName,
    draft,
    value,
    chosen,
    scale,
    proposal,
    missing,
    last,
    conclusion,
    rationale,
    change,
    send,
  };
}
