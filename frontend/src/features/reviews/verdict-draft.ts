import type { ClaimDetail, Review } from '@/lib/model';
import { draftsOf, type FindingDrafts } from './findings';

/** What is typed before it is a verdict. */
export interface VerdictDraft {
  readonly rating: string | null;
  readonly conclusion: string;
  readonly rationale: string;
  readonly findings: FindingDrafts;
}

/** A draft that is not begun. */
export const nothing: VerdictDraft = { rating: null, conclusion: '', rationale: '', findings: {} };

/** What was decided, to be typed on. */
export function typedAgain(
  claim: ClaimDetail,
  { rating, conclusion, rationale, findings }: Review,
): VerdictDraft {
  return {
    rating: rating ?? null,
    conclusion: conclusion ?? '',
    rationale: rationale ?? '',
    findings: draftsOf(claim, findings),
  };
}

/** The name of the draft of one's own review of a claim. */
export const reviewDraftName = (account: string, claim: string) =>
  `${account}.claim.${claim}.review`;
