import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { NativeSelect, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { shortened } from '@/lib/format';
import type { ClaimDetail, Rating } from '@/lib/model';
import { VerdictShape } from '@/ui/verdict-sign';
import { checksOf, draftOf, partWords, withFinding, type FindingDrafts } from './findings';
import classes from './part-findings.module.css';

/** As many characters as the server takes. */
const longestNote = 300;

interface Props {
  readonly claim: ClaimDetail;
  /** The steps of the scale that the verdict is on. */
  readonly ratings: readonly Rating[];
  readonly drafts: FindingDrafts;
  readonly readOnly: boolean;
  readonly problem: string | null;
  readonly onChange: (drafts: FindingDrafts) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** What is found about each part, beside the arithmetic; of a claim of one part nothing is asked. */
export function PartFindings({
  claim,
  ratings,
  drafts,
  readOnly,
  problem,
  onChange,
  onKeyDown,
}: Props) {
  if (claim.parts.length < 2) return null;
  return (
    <section aria-label={t`Part by part`} className={classes['parts']}>
      <h4 aria-hidden="true">
        <Trans>Part by part</Trans>
      </h4>
      {claim.parts.map((_, part) => {
        const words = partWords(claim, part);
        const finding = draftOf(claim, part, drafts, ratings);
        const rating = ratings.find(({ id }) => id === finding.rating);
        const short = shortened(words);
        return (
          <div key={part} className={classes['part']}>
            <p className={classes['words']}>{words}</p>
            {checksOf(claim, part).map((check) => (
              <p key={check.evidence} className={classes['check']}>
                {check.words}
              </p>
            ))}
            <div className={classes['fields']}>
              <NativeSelect
                aria-label={t`Finding about “${short}”`}
                leftSection={rating && <VerdictShape rating={rating} />}
                disabled={readOnly}
                value={finding.rating ?? ''}
                data={[
                  { value: '', label: t`Not checked` },
                  ...ratings.map(({ id, label }) => ({ value: id, label })),
                ]}
                onChange={(event) =>
                  onChange(
                    withFinding(claim, part, drafts, { rating: event.currentTarget.value || null }),
                  )
                }
                onKeyDown={onKeyDown}
              />
              <TextInput
                aria-label={t`Note on “${short}”`}
                placeholder={t`Note, in one line`}
                maxLength={longestNote}
                autoComplete="off"
                readOnly={readOnly}
                value={finding.note}
                onChange={(event) =>
                  onChange(withFinding(claim, part, drafts, { note: event.currentTarget.value }))
                }
                onKeyDown={onKeyDown}
              />
            </div>
          </div>
        );
      })}
      {problem && (
        <p className={classes['problem']} role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
