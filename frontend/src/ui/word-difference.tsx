import { diffWordsWithSpace } from 'diff';
import { t } from '@lingui/core/macro';
import classes from './word-difference.module.css';

interface Props {
  readonly before: string;
  readonly after: string;
}

/** A text with the words that went and the words that came; longer ones stand one below the other. */
export function WordDifference({ before, after }: Props) {
  // Comparing takes time by the square of what differs: two wholly different texts are just shown.
  const parts = diffWordsWithSpace(before, after, { maxEditLength: 400 });
  if (!parts) {
    return (
      <span className={classes['text']}>
        <Removed>{before}</Removed> <Added>{after}</Added>
      </span>
    );
  }
  return (
    <span className={classes['text']}>
      {parts.map(({ value, added, removed }, index) =>
        added ? (
          <Added key={index}>{value}</Added>
        ) : removed ? (
          <Removed key={index}>{value}</Removed>
        ) : (
          value
        ),
      )}
    </span>
  );
}

function Added({ children }: { children: string }) {
  return (
    <ins className={classes['added']}>
      <span className="visually-hidden">{t`[added:`} </span>
      {children}
      <span className="visually-hidden">]</span>
    </ins>
  );
}

function Removed({ children }: { children: string }) {
  return (
    <del className={classes['removed']}>
      <span className="visually-hidden">{t`[removed:`} </span>
      {children}
      <span className="visually-hidden">]</span>
    </del>
  );
}
