import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { counted, day } from '@/lib/format';
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
          words: 'Judged by itself from now on',
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
        {claim.outlets > 1
          ? `Appeared in ${counted(claim.outlets, 'outlet')}`
          : `Appeared ${counted(claim.appearances.length, 'time')}`}
        , judged once
      </summary>
      <ul aria-label="Where the claim appeared">
        {claim.appearances.map((at) => (
          <li key={at.claim}>
            <Link
              to="/articles/$articleId"
              params={{ articleId: at.article.id }}
              search={{ claim: at.claim }}
            >
              {at.article.publisher ?? at.article.title ?? 'Outlet unknown'}
            </Link>
            {at.article.published && <span>{day(at.article.published)}</span>}
            {at.first && <span>first here</span>}
            {at.claim === claim.id && !at.first && <span>shown here</span>}
            {at.text !== claim.text && <q className={classes['otherWords']}>{at.text}</q>}
            {maySeparate && !at.first && (
              <Button
                variant="subtle"
                size="compact-xs"
                loading={separating.isPending && separating.variables === at.claim}
                onClick={() => separate(at.claim)}
              >
                Not the same
              </Button>
            )}
          </li>
        ))}
      </ul>
      <InlineProblem error={separating.error} />
    </details>
  );
}
