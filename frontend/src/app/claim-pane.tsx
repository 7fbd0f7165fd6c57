import { ph, plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { AssignSelect } from '@/features/claims/assign-select';
import { claimQuery, useDismiss, useLease, useReopen } from '@/features/claims/claim-calls';
import { ClaimFacts } from '@/features/claims/claim-facts';
import { ClaimStatusSign } from '@/features/claims/claim-status';
import type { About } from '@/features/comments/about';
import { CommentButton } from '@/features/comments/comment-button';
import { Comments } from '@/features/comments/comments';
import { AddToDossier } from '@/features/dossiers/add-to-dossier';
import { EvidenceList } from '@/features/evidence/evidence-list';
import { evidenceName } from '@/features/evidence/words';
import { FittingSources } from '@/features/references/fitting-sources';
import { ReplyList } from '@/features/replies/reply-list';
import { AdjudicationForm } from '@/features/reviews/adjudication-form';
import { differing } from '@/features/reviews/differing';
import { DismissButton } from '@/features/reviews/dismiss-button';
import { DoubtNote } from '@/features/reviews/doubt-note';
import { GivenReviews } from '@/features/reviews/given-reviews';
import { ownReview } from '@/features/reviews/review-calls';
import { ReviewForm } from '@/features/reviews/review-form';
import { SettledVerdict } from '@/features/reviews/settled-verdict';
import { Appearances } from '@/features/stories/appearances';
import { moment, shortened } from '@/lib/format';
import { useShortcuts } from '@/lib/keys';
import type { ClaimDetail } from '@/lib/model';
import { partName } from '@/lib/parts';
import { useLookingAt, useOthers } from '@/lib/people';
import { reasonOf } from '@/lib/problem';
import { useRatings } from '@/lib/ratings';
import { useAccount, useMay } from '@/lib/session';
import { LookingNow } from '@/ui/initials';
import { InlineProblem, Key, LoadProblem } from '@/ui/states';
import { toast } from '@/ui/toasts';
import classes from './claim-pane.module.css';
import { ClaimParts } from './claim-parts';
import { CopyClaim } from './copy-claim';
import { ClaimSkeleton } from './pane-skeletons';
import type { ClaimPlace } from './search';

interface Props {
  readonly claimId: string;
  /** A verdict or a dismissal is on its way to the server. */
  readonly onSettled: () => void;
  readonly onGoTo: (claim: string) => void;
  /** Whether the focus comes with the claim: the pane that had it is gone. */
  readonly lands?: boolean;
  /** A comment that the page was opened for. */
  readonly comment?: string | undefined;
  /** The place of the claim that the page was opened for. */
  readonly show?: ClaimPlace | undefined;
}

/** Everything about one claim, and the way to settle it. */
export function ClaimPane(props: Props) {
  const claim = useQuery(claimQuery(props.claimId));
  if (claim.isPending) {
    return <ClaimSkeleton />;
  }
  if (claim.isError) {
    return <LoadProblem error={claim.error} retry={() => void claim.refetch()} />;
  }
  return <Loaded key={props.claimId} {...props} claim={claim.data} />;
}

function Loaded({
  claim,
  onSettled,
  onGoTo,
  lands = false,
  comment,
  show,
}: Props & { claim: ClaimDetail }) {
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = pane.current?.querySelector<HTMLElement>(`[data-place=${show ?? 'none'}]`);
    place?.scrollIntoView({ block: 'start' });
    place?.focus({ preventScroll: true });
  }, [show]);
  const words = useRef<HTMLQuoteElement>(null);
  useEffect(() => {
    if (lands) words.current?.focus();
  }, [lands]);
  const account = useAccount();
  const mayReview = useMay('reviewer');
  const ratings = useRatings();
  // A claim of several dossiers may be rated on each one's scale; the first is the one offered.
  const offered = ratings.find((rating) => claim.scales.includes(rating.scale))?.scale;
  const scale = ratings.filter((rating) => rating.scale === offered);
  const others = useOthers()(claim.id);
  useLookingAt(claim.id);
  const { hiddenEvidence } = claim;
  const lease = useLease();
  const dismissing = useDismiss();
  const reopening = useReopen();
  const mine = ownReview(claim, account.id);
  const heldByMe = claim.lease?.by === account.name;
  const doubted = claim.doubts.length > 0;
  const settledBefore = doubted && claim.verdict?.adjudicated === true;
  const mayAdjudicate = useMay('editor') && (claim.status === 'disputed' || settledBefore);
  const mayGive =
    mayReview && (mine === null || doubted) && claim.status !== 'disputed' && !settledBefore;
  const asks = mayAdjudicate || mayGive;
  const [left, right] = differing(claim.reviews).map((at) => claim.reviews[at]);
  const settled = claim.status === 'dismissed' || !asks;

  const [about, setAbout] = useState<About | null>(null);
  const nameOf = (which: About) => {
    if ('part' in which) return partName(claim, which.part);
    const found = claim.evidence.find(({ id }) => id === which.evidence);
    return found ? evidenceName(found) : t`evidence that is not there any more`;
  };
  const commentButton = (which: About) => (
    <CommentButton
      claim={claim.id}
      about={which}
      name={nameOf(which)}
      onOpen={() => setAbout(which)}
    />
  );

  const take = () => lease.mutate({ id: claim.id, take: !heldByMe });
  useShortcuts(
    mayReview && !settled
      ? [
          {
            keys: 'a',
            label: heldByMe ? t`Give the claim back` : t`Take the claim`,
            group: t`Review`,
            run: take,
          },
        ]
      : [],
  );
  const dismiss = () => {
    // Promises, not callbacks: the answer comes when the reviewer has moved on.
    dismissing.mutateAsync({ id: claim.id, reason: 'not a claim' }).then(
      () =>
        toast({
          words: t`Not a claim: “${{ claim: shortened(claim.text) }}”`,
          undo: () => {
            reopening.mutateAsync(claim.id).then(
              () => onGoTo(claim.id),
              (error: unknown) => toast({ words: reasonOf(error), tone: 'problem' }),
            );
          },
        }),
      (error: unknown) =>
        toast({
          words: t`Not dismissed: “${{ claim: shortened(claim.text) }}”. ${{ reason: reasonOf(error) }}`,
          tone: 'problem',
          goTo: { words: t`Go back`, run: () => onGoTo(claim.id) },
        }),
    );
    onSettled();
  };

  return (
    <div ref={pane} className={classes['pane']}>
      <header className={classes['head']}>
        <ClaimStatusSign claim={claim} />
        <LookingNow names={others} />
        <span className={classes['tools']}>
          {mayReview && !settled && <AssignSelect claim={claim} me={account.id} />}
          {mayAdjudicate && !doubted && (
            <Link to="/claims/$claimId/dispute" params={{ claimId: claim.id }}>
              <Trans>Compare the reviews</Trans>
            </Link>
          )}
          <Link to="/claims/$claimId/history" params={{ claimId: claim.id }}>
            <Trans>History</Trans>
          </Link>
          {mayReview && <AddToDossier claim={claim.id} />}
          {mayReview && !settled && (
            <Button variant="subtle" loading={lease.isPending} onClick={take}>
              {heldByMe ? t`Give back` : t`Take`}&nbsp;<Key>a</Key>
            </Button>
          )}
        </span>
      </header>
      {claim.lease && !heldByMe && (
        <p className={classes['held']}>
          <Trans>
            {ph({ name: claim.lease.by })} works on this until{' '}
            {ph({ moment: moment(claim.lease.until) })}.
          </Trans>
        </p>
      )}
      <InlineProblem error={lease.error} />
      <div data-place="statement" tabIndex={-1} className={classes['place']}>
        <ClaimFacts ref={words} claim={claim} />
      </div>
      <ClaimParts claim={claim} tools={(part) => commentButton({ part })} />
      <FittingSources claim={claim.id} />
      <div className={classes['source']}>
        <OriginalLink claim={claim} />
        <CopyClaim claim={claim} />
      </div>
      <Appearances claim={claim} maySeparate={mayReview} />
      <hr />
      <div data-place="evidence" tabIndex={-1} className={classes['place']}>
        <EvidenceList
          claim={claim}
          mayAdd={mayReview}
          tools={({ id }) => commentButton({ evidence: id })}
        />
      </div>
      {hiddenEvidence > 0 && (
        <p className={classes['held']}>
          {plural(hiddenEvidence, {
            one: '# piece of evidence of another reviewer shows once all blind reviews are in.',
            other: '# pieces of evidence of other reviewers show once all blind reviews are in.',
          })}
        </p>
      )}
      <hr />
      <div data-place="reply" tabIndex={-1} className={classes['place']}>
        <ReplyList claim={claim} mayAdd={mayReview} />
      </div>
      <hr />
      {claim.dismissal ? (
        <div className={classes['dismissed']}>
          <p>
            <Trans>
              {ph({ name: claim.dismissal.by })} set it aside as “
              {ph({ reason: claim.dismissal.reason })}”,{' '}
              {ph({ moment: moment(claim.dismissal.at) })}.
            </Trans>
          </p>
          {mayReview && (
            <Button
              variant="default"
              loading={reopening.isPending}
              onClick={() => reopening.mutate(claim.id)}
            >
              <Trans>Back into the queue</Trans>
            </Button>
          )}
          <InlineProblem error={reopening.error} />
        </div>
      ) : (
        <>
          <div data-place="review" tabIndex={-1} className={classes['place']}>
            <DoubtNote claim={claim} ratings={ratings} mayConfirm={mayReview} />
            <SettledVerdict claim={claim} ratings={ratings} />
            <GivenReviews claim={claim} ratings={ratings} />
          </div>
          {/* A digit pressed before the scale is there would be lost. */}
          {mayAdjudicate && scale.length > 0 && left && right && (
            <AdjudicationForm
              claim={claim}
              ratings={scale}
              left={left}
              right={right}
              onSettled={() => {
                toast({ words: t`Settled: “${{ claim: shortened(claim.text) }}”` });
                onSettled();
              }}
            />
          )}
          {mayGive && scale.length > 0 && (
            <ReviewForm
              claim={claim}
              ratings={scale}
              onSent={onSettled}
              onReturn={onGoTo}
              onBegun={() => {
                if (!claim.lease) lease.mutate({ id: claim.id, take: true });
              }}
            >
              <DismissButton onDismiss={dismiss} />
            </ReviewForm>
          )}
        </>
      )}
      <hr />
      <div data-place="comments" tabIndex={-1} className={classes['place']}>
        <Comments
          claim={claim}
          named={comment}
          about={about}
          nameOf={nameOf}
          onShowAll={() => setAbout(null)}
        />
      </div>
    </div>
  );
}

/** To the place in the original that the claim was read from. */
function OriginalLink({ claim }: { claim: ClaimDetail }) {
  const page = claim.original.pages[0]?.page;
  if (page === undefined && !claim.original.markup) return null;
  return (
    <Link
      to="/articles/$articleId"
      params={{ articleId: claim.article.id }}
      search={{ claim: claim.id, view: page === undefined ? 'markup' : 'pages' }}
    >
      {page === undefined
        ? t`In the HTML of the original`
        : t`On page ${{ number: String(page) }} of the original`}
    </Link>
  );
}
