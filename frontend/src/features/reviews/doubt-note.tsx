import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { moment } from '@/lib/format';
import { useShortcuts } from '@/lib/keys';
import type { ClaimDetail, Rating } from '@/lib/model';
import { reasonOf } from '@/lib/problem';
import { Icon } from '@/ui/icon';
import { InlineProblem, Key } from '@/ui/states';
import { toast } from '@/ui/toasts';
import { VerdictSign } from '@/ui/verdict-sign';
import { useConfirm } from './review-calls';
import classes from './reviews.module.css';

interface Props {
  readonly claim: ClaimDetail;
  readonly ratings: readonly Rating[];
  readonly mayConfirm: boolean;
}

/** Why a claim that was decided needs another look, and the one press that says it still stands. */
export function DoubtNote({ claim, ratings, mayConfirm }: Props) {
  const confirming = useConfirm();
  const doubted = claim.doubts.length > 0;
  const confirm = () => {
    confirming.mutateAsync({ claim: claim.id, version: claim.version, stands: true }).then(
      (confirmed) =>
        toast({
          words: t`The verdict still stands`,
          undo: () => {
            confirming
              .mutateAsync({ claim: claim.id, version: confirmed.version, stands: false })
              .catch((error: unknown) => toast({ words: reasonOf(error), tone: 'problem' }));
          },
        }),
      // It is shown below the button.
      () => undefined,
    );
  };
  useShortcuts(
    doubted && mayConfirm
      ? [{ keys: 'Shift+C', label: t`The verdict still stands`, group: t`Review`, run: confirm }]
      : [],
  );
  if (!doubted) return null;
  const rating = ratings.find(({ id }) => id === claim.verdict?.rating);
  return (
    <section aria-label={t`Why another look is needed`} className={classes['changed']}>
      <p>
        <b>
          <Trans>A page that the verdict rests on is not what it was.</Trans>
        </b>{' '}
        {rating && (
          <Trans>
            The verdict, <VerdictSign rating={rating} />, stays as it was given until somebody looks
            again.
          </Trans>
        )}
      </p>
      <ul className={classes['doubts']}>
        {claim.doubts.map(({ evidence, words, raised }) => {
          const piece = claim.evidence.find(({ id }) => id === evidence);
          const now = piece?.recheck?.copy;
          return (
            <li key={evidence}>
              <Icon name="warning" size={14} />{' '}
              <b>{piece ? (piece.title ?? piece.url) : t`Evidence that was removed since`}</b>,{' '}
              {moment(raised)}: {words}{' '}
              {now && (
                <a href={`/api/v1/copies/${now.id}/archive`} download>
                  {t`What it says now`}
                </a>
              )}
            </li>
          );
        })}
      </ul>
      {mayConfirm && (
        <div className={classes['actions']}>
          <Button variant="default" loading={confirming.isPending} onClick={confirm}>
            <Trans>It still stands</Trans>&nbsp;<Key>Shift+C</Key>
          </Button>
        </div>
      )}
      <InlineProblem error={confirming.error} />
    </section>
  );
}
