import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useDraft } from '@/lib/drafts';
import type { Claim } from '@/lib/model';
import { ProblemError, statusOf } from '@/lib/problem';
import { useAccount } from '@/lib/session';
import { InlineProblem, Key } from '@/ui/states';
import classes from './claims.module.css';
import { useCorrect, type Place } from './correction-calls';
import { CorrectionFields, correctionOf, fieldOf, type CorrectionDraft } from './correction-fields';
import { placeName } from './use-correcting';

interface Props {
  readonly claim: Claim;
  readonly place: Place;
  /** With the claim as it was saved; without when nothing was. */
  readonly onEnd: (saved?: Claim) => void;
}

/** The fields of one reading of a claim, beside what the extractor read. */
export function CorrectionForm({ claim, place, onEnd }: Props) {
  const account = useAccount();
  const draft = useDraft<CorrectionDraft>(
    `${account.id}.claim.${claim.id}.correct.${placeName(place)}`,
    {},
  );
  const correct = useCorrect(claim);
  const correction = correctionOf(place, draft.value);

  const end = (saved?: Claim) => {
    draft.discard();
    onEnd(saved);
  };
  const save = (version = claim.version) => {
    if (correct.isPending) return;
    if (!correction) {
      end();
      return;
    }
    // What was typed stays until the server has it.
    correct.mutate({ correction, version }, { onSuccess: (saved) => end(saved) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    end();
  };

  const stale = statusOf(correct.error) === 412;
  const beside = fieldOf(place, correct.error);
  return (
    <form
      className={classes['correction']}
      aria-label={t`Correct what was read`}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <CorrectionFields
        claim={claim}
        place={place}
        draft={draft.value}
        error={correct.error}
        onChange={(change) => {
          if (!stale) correct.reset();
          draft.change(change);
        }}
      />
      {stale && correct.error instanceof ProblemError ? (
        <div className={classes['changedMeanwhile']} role="alert">
          <p>
            <Trans>
              <b>Somebody changed this claim after you opened it.</b> What you wrote is above,
              unchanged; what stands now is shown beside it.
            </Trans>
          </p>
          <Button
            variant="default"
            loading={correct.isPending}
            onClick={() => save(versionIn(correct.error) ?? claim.version)}
          >
            <Trans>Save mine all the same</Trans>
          </Button>
        </div>
      ) : (
        <InlineProblem error={beside ? null : correct.error} />
      )}
      <div className={classes['correctionButtons']}>
        <Button type="submit" loading={correct.isPending}>
          <Trans>Correct</Trans>&nbsp;<Key>Enter</Key>
        </Button>
        <Button variant="subtle" onClick={() => end()}>
          <Trans>Cancel</Trans>&nbsp;<Key>Escape</Key>
        </Button>
      </div>
    </form>
  );
}

/** The version of the claim that a refusal tells of. */
function versionIn(error: unknown): number | null {
  const current = error instanceof ProblemError ? error.problem.current : null;
  return typeof current === 'object' && current !== null && 'version' in current
    ? Number(current.version)
    : null;
}
