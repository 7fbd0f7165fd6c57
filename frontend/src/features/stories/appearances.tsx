import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { day } from '@/lib/format';
import type { ClaimDetail } from '@/lib/model';
import { InlineProblem } from '@/ui/states';
import { toast } from '@/ui/toasts';
import { useJoin, useSeparate } from './story-calls';
import classes from './stories.module.css';

interface Props {
  readonly claim: ClaimDetail;
  readonly maySeparate: boolean;
}

/** Where else the claim appeared: one verdict stands for all, until somebody parts them. */
export function Appearances({ claim, maySeparate }: Props) {
  const separating = useSeparate();
  const joining = useJoin();
  const others = claim.appearances.filter((at) => at.claim !== claim.id);
  if (others.length === 0) return null;
  const first = claim.appearances.find((at) => at.first)?.claim;
  const separate = (id: string) =>
    separating.mutate(id, {
      onSuccess: () =>
        toast({
          words: t`Judged by itself from now on`,
          ...(first !== undefined && {
            undo: () =>
              joining.mutate(
                { id, claim: first },
                { onError: (error) => toast({ words: error.message, tone: 'problem' }) },
              ),
          }),
        }),
    });
  return (
    <details className={classes['story']}>
      <summary>
        {claim.outlets > 1 ? (
          <Plural
            value={claim.outlets}
            one="Appeared in # outlet, judged once"
            other="Appeared in # outlets, judged once"
          />
        ) : (
          <Plural
            value={claim.appearances.length}
            one="Appeared # time, judged once"
            other="Appeared # times, judged once"
          />
        )}
      </summary>
      <ul aria-label={t`Where the claim appeared`}>
        {claim.appearances.map((at) => (
          <li key={at.claim}>
            <Link
              to="/articles/$articleId"
              params={{ articleId: at.article.id }}
              search={{ claim: at.claim }}
            >
              {at.article.publisher ?? at.article.title ?? t`Outlet unknown`}
            </Link>
            {at.article.published && <span>{day(at.article.published)}</span>}
            {at.first && (
              <span>
                <Trans>first here</Trans>
              </span>
            )}
            {at.claim === claim.id && !at.first && (
              <span>
                <Trans>shown here</Trans>
              </span>
            )}
            {at.text !== claim.text && <q className={classes['otherWords']}>{at.text}</q>}
            {maySeparate && !at.first && (
              <Button
                variant="subtle"
                size="compact-xs"
                loading={separating.isPending && separating.variables === at.claim}
                onClick={() => separate(at.claim)}
              >
                <Trans>Not the same</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <InlineProblem error={separating.error} />
    </details>
  );
}
