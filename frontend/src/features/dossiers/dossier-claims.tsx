import { t } from '@lingui/core/macro';
import { Link } from '@tanstack/react-router';
import type { DossierClaim, DossierDetail } from '@/lib/model';
import { useRatings } from '@/lib/ratings';
import { Icon } from '@/ui/icon';
import { InlineProblem } from '@/ui/states';
import { toast } from '@/ui/toasts';
import { VerdictSign } from '@/ui/verdict-sign';
import { usePlaceClaim } from './dossier-calls';
import classes from './dossiers.module.css';

/** The dossier's claims in the report's order; they can be moved and taken out. */
export function DossierClaims({ dossier, mayEdit }: { dossier: DossierDetail; mayEdit: boolean }) {
  const placing = usePlaceClaim();
  const ratings = useRatings();
  const move = (claim: DossierClaim, position: number) =>
    placing.mutate({ dossier: dossier.id, claim: claim.id, into: true, position });
  const takeOut = (claim: DossierClaim, position: number) =>
    placing.mutate(
      { dossier: dossier.id, claim: claim.id, into: false },
      {
        onSuccess: () =>
          toast({ words: t`Taken out of the dossier`, undo: () => move(claim, position) }),
      },
    );
  return (
    <>
      <InlineProblem error={placing.error} />
      <ol className={classes['claims']} aria-label={t`Claims of the dossier`}>
        {dossier.claims.map((claim, index) => {
          const rating = ratings.find(({ id }) => id === claim.rating);
          return (
            <li key={claim.id}>
              <span className={classes['number']}>{index + 1}</span>
              <div>
                <Link
                  to="/queue"
                  search={{ dossier: dossier.id, status: 'all', claim: claim.id }}
                  className={classes['statement']}
                >
                  {claim.text}
                </Link>
                <p className={classes['fine']}>
                  {rating ? <VerdictSign rating={rating} /> : claim.status.replace('_', ' ')}
                  {[claim.speaker, claim.articleTitle]
                    .filter(Boolean)
                    .map((part) => ` · ${part ?? ''}`)}
                </p>
              </div>
              {mayEdit && (
                <span className={classes['moves']}>
                  <button
                    type="button"
                    aria-label={t`Move claim ${{ number: String(index + 1) }} up`}
                    disabled={index === 0 || placing.isPending}
                    onClick={() => move(claim, index - 1)}
                  >
                    <Icon name="up" size={15} />
                  </button>
                  <button
                    type="button"
                    aria-label={t`Move claim ${{ number: String(index + 1) }} down`}
                    disabled={index === dossier.claims.length - 1 || placing.isPending}
                    onClick={() => move(claim, index + 1)}
                  >
                    <Icon name="down" size={15} />
                  </button>
                  <button
                    type="button"
                    aria-label={t`Take claim ${{ number: String(index + 1) }} out of the dossier`}
                    disabled={placing.isPending}
                    onClick={() => takeOut(claim, index)}
                  >
                    <Icon name="close" size={15} />
                  </button>
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
