import { plural, t } from '@lingui/core/macro';
import { TextInput } from '@mantine/core';
import type { KeyboardEvent, Ref } from 'react';
import { Labelled } from './labelled';
import type { ProposedConclusion } from './proposed-conclusion';

/** As many characters as the server takes. */
export const longestConclusion = 300;

/** What search engines show of a ClaimReview's conclusion, as Google recommends. */
const shownOfClaimReview = 75;

interface Props {
  readonly ref: Ref<HTMLInputElement>;
  readonly written: string;
  /** Stands in the field while nothing is written. */
  readonly proposal: ProposedConclusion | null;
  readonly readOnly: boolean;
  readonly problem: string | null;
  readonly onChange: (conclusion: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** The verdict in one line. */
export function ConclusionField({ written, proposal, problem, onChange, ...field }: Props) {
  const words = written || (proposal?.words ?? '');
  const over = words.length - shownOfClaimReview;
  const remarks = [
    written === '' && proposal ? sourceOf(proposal) : null,
    over > 0
      ? plural(over, {
          one: '# character more than search engines show.',
          other: '# characters more than search engines show.',
        })
      : null,
  ].filter((remark) => remark !== null);
  return (
    <TextInput
      {...field}
      label={
        <Labelled
          words={t`Conclusion`}
          shortcut="c"
          count={`${String(words.length)}/${String(shownOfClaimReview)}`}
          over={over > 0}
        />
      }
      aria-label={t`Conclusion`}
      placeholder={t`One line that a reader can quote`}
      description={remarks.length > 0 ? remarks.join(' ') : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      maxLength={longestConclusion}
      autoComplete="off"
      value={words}
      error={problem}
      // Whoever begins to type replaces what was only proposed.
      onFocus={(event) => {
        if (written === '') event.currentTarget.select();
      }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function sourceOf({ from }: ProposedConclusion): string {
  switch (from) {
    case 'arithmetic':
      return t`Proposed from the reference value.`;
    case 'sources':
      return t`Proposed from the evidence.`;
    case 'definition':
      return t`Proposed: what the rating means.`;
  }
}
