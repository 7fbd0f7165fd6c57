import { t } from '@lingui/core/macro';
import type { KeyboardEvent } from 'react';
import { useShortcuts } from '@/lib/keys';
import type { ClaimDetail, Rating } from '@/lib/model';
import { fieldProblem } from '@/lib/problem';
import { DraftNote } from '@/ui/draft-note';
import { ConclusionField } from './conclusion-field';
import { draftOf, partWords } from './findings';
import { PartFindings } from './part-findings';
import { Precedents } from './precedents';
import { ReaderNotesFields } from './reader-notes-fields';
import { RationaleField } from './rationale-field';
import type { Verdict } from './use-verdict';
import { VerdictChoice } from './verdict-choice';
import type { VerdictDraft } from './verdict-draft';

interface Props {
  readonly claim: ClaimDetail;
  readonly ratings: readonly Rating[];
  readonly verdict: Verdict;
}

/** Verdict, conclusion, what was found part by part, and rationale, with their keys. */
export function VerdictFields({ claim, ratings, verdict }: Props) {
  const { draft, value, chosen, scale, proposal, missing, last, conclusion, rationale, change } =
    verdict;
  useShortcuts([
    ...ratings.slice(0, 9).map((rating, index) => ({
      keys: String(index + 1),
      label: rating.label,
      group: t`Verdict`,
      run: () => change({ rating: rating.id }),
    })),
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
  return (
    <>
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
        onChange={(words) => change({ conclusion: words })}
        onKeyDown={leaveOnEscape}
      />
      <PartFindings
        claim={claim}
        ratings={scale}
        drafts={value.findings}
        readOnly={last.pending}
        problem={
          fieldProblem(last.error, 'findings') ??
          fieldProblem(last.error, 'findings.rating') ??
          fieldProblem(last.error, 'findings.part') ??
          fieldProblem(last.error, 'findings.note')
        }
        onChange={(findings) => change({ findings })}
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
      <ReaderNotesFields
        value={value}
        readOnly={last.pending}
        problem={(field) => fieldProblem(last.error, `notes.${field}`)}
        onChange={change}
        onKeyDown={leaveOnEscape}
      />
      <DraftNote draft={draft} describe={(other) => described(claim, other, ratings)} />
    </>
  );
}

/** A draft in words, to choose between two by. */
function described(
  claim: ClaimDetail,
  { rating, conclusion, rationale, findings, limits, terms, role }: VerdictDraft,
  ratings: readonly Rating[],
) {
  const labelOf = (of: string | null) => ratings.find(({ id }) => id === of)?.label ?? '';
  const parts = claim.parts.map((_, part) => {
    const finding = draftOf(claim, part, findings, ratings);
    const found = [labelOf(finding.rating), finding.note].filter((words) => words !== '');
    return found.length > 0 ? `“${partWords(claim, part)}”: ${found.join('. ')}` : '';
  });
  return [labelOf(rating), conclusion, ...parts, rationale, limits, terms, role]
    .filter((words) => words !== '')
    .join('\n');
}
