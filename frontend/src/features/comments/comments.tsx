import { Button } from '@mantine/core';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ClaimDetail, Comment } from '@/lib/model';
import { useMay } from '@/lib/session';
import { LoadProblem } from '@/ui/states';
import { aboutKey, aboutOf, type About } from './about';
import { commentsQuery } from './comment-calls';
import { CommentEntry } from './comment-entry';
import classes from './comments.module.css';
import { NewComment } from './new-comment';

interface Props {
  readonly claim: ClaimDetail;
  /** A comment that the page was opened for. */
  readonly named?: string | undefined;
  /** Narrows the comments to those on a part or on a piece of evidence. */
  readonly about?: About | null;
  /** How a part or a piece of evidence is called. */
  readonly nameOf: (about: About) => string;
  readonly onShowAll: () => void;
}

/** What people say to each other about a claim. Give it the claim's id as `key`. */
export function Comments({ claim, named, about = null, nameOf, onShowAll }: Props) {
  const comments = useInfiniteQuery(commentsQuery(claim.id));
  const mayComment = useMay('reviewer');
  const [showsResolved, setShowsResolved] = useState(false);
  const pages = comments.data?.pages ?? [];
  const all = pages.flatMap(({ items }) => items);
  const { unresolved = 0, hidden = 0 } = pages.at(-1) ?? {};
  const first = all.filter(
    (comment) => !comment.answers && (!about || aboutKey(aboutOf(comment)) === aboutKey(about)),
  );
  const asked = all.find(({ id }) => id === named);
  const resolved = first.filter((comment) => comment.resolved);
  const settled = resolved.length;
  const opened = showsResolved || resolved.some(({ id }) => id === (asked?.answers ?? asked?.id));
  const shown = opened ? first : first.filter((comment) => !comment.resolved);

  useEffect(() => {
    if (!asked) return;
    document.getElementById(`comment-${asked.id}`)?.scrollIntoView({ block: 'center' });
  }, [asked]);

  const head = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // A button at the part or the evidence led here.
    if (about) (field.current ?? head.current)?.focus();
  }, [about]);
  const name = about ? nameOf(about) : null;
  const nameOfComment = (comment: Comment) => {
    const its = aboutOf(comment);
    return its && nameOf(its);
  };
  const title =
    name !== null
      ? t`Comments on “${name}”`
      : unresolved > 0
        ? plural(unresolved, { one: 'Comments (# open)', other: 'Comments (# open)' })
        : t`Comments`;
  return (
    <section aria-label={t`Comments`} className={classes['comments']}>
      <div className={classes['head']}>
        <h2 ref={head} tabIndex={-1}>
          {title}
        </h2>
        {about && (
          <Button variant="subtle" onClick={onShowAll}>
            <Trans>All comments on the claim</Trans>
          </Button>
        )}
      </div>
      {comments.isError && (
        <LoadProblem error={comments.error} retry={() => void comments.refetch()} />
      )}
      {hidden > 0 && (
        <p className={classes['note']}>
          {plural(hidden, {
            one: '# comment of another reviewer shows once all blind reviews are in.',
            other: '# comments of other reviewers show once all blind reviews are in.',
          })}
        </p>
      )}
      <ol>
        {shown.map((comment) => (
          <CommentEntry
            key={comment.id}
            claim={claim}
            comment={comment}
            about={about ? null : nameOfComment(comment)}
            answers={all.filter(({ answers }) => answers === comment.id)}
            named={named}
          />
        ))}
      </ol>
      {resolved.length > 0 && !opened && (
        <Button variant="subtle" onClick={() => setShowsResolved(true)}>
          {plural(settled, {
            one: 'Show # resolved conversation',
            other: 'Show # resolved conversations',
          })}
        </Button>
      )}
      {comments.hasNextPage && (
        <Button variant="subtle" onClick={() => void comments.fetchNextPage()}>
          <Trans>More comments</Trans>
        </Button>
      )}
      {mayComment && (
        <NewComment key={aboutKey(about)} claim={claim} about={about} name={name} field={field} />
      )}
    </section>
  );
}
