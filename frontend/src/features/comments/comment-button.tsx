import { plural, t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Icon } from '@/ui/icon';
import { aboutKey, aboutOf, type About } from './about';
import { commentsQuery } from './comment-calls';
import classes from './comments.module.css';

interface Props {
  readonly claim: string;
  readonly about: About;
  /** How it is called where it stands. */
  readonly name: string;
  readonly onOpen: () => void;
}

/** Opens the comments on a part or a piece of evidence, and says how many conversations are open there. */
export function CommentButton({ claim, about, name, onOpen }: Props) {
  const comments = useInfiniteQuery(commentsQuery(claim));
  const open = (comments.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(
      (comment) =>
        !comment.answers && !comment.resolved && aboutKey(aboutOf(comment)) === aboutKey(about),
    ).length;
  const label = t`Comments on “${name}”`;
  const count = plural(open, { one: '# open', other: '# open' });
  return (
    <button
      type="button"
      className={classes['about']}
      title={label}
      aria-label={open > 0 ? `${label}, ${count}` : label}
      onClick={onOpen}
    >
      <Icon name="comment" size={15} />
      {open > 0 && <span aria-hidden="true">{open}</span>}
    </button>
  );
}
