import type { ClaimDetail, Review } from '@/lib/model';
import { draftsOf, type FindingDrafts } from './findings';
import { draftOfNotes, noNotes, type NotesDraft } from './reader-notes';

/** What is typed before it is a verdict. */
export interface VerdictDraft extends NotesDraft {
  readonly rating: string | null;
  readonly conclusion: string;
  readonly rationale: string;
  readonly findings: FindingDrafts;
}

/** A draft that is not begun. */
export const nothing: VerdictDraft = {
  rating: null,
  conclusion: '',
  rationale: '',
  findings: {},
  ...noNotes,
};

/** What was decided, to be typed on. */
export function typedAgain(
  claim: ClaimDetail,
  { rating, conclusion, rationale, findings, notes }: Review,
): VerdictDraft {
  return {
    rating: rating ?? null,
    conclusion: conclusion ?? '',
    rationale: rationale ?? '',
    findings: draftsOf(claim, findings),
    ...draftOfNotes(notes),
  };
}

/** The name of the draft of one's own review of a claim. */
export const reviewDraftName = (account: string, claim: string) =>
  `${account}.claim.${claim}.review`;
