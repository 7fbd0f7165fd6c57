import { Key } from '@/ui/states';
import classes from './reviews.module.css';

interface Props {
  readonly words: string;
  readonly shortcut: string;
  readonly count?: string;
  /** Whether the count is beyond what it should be. */
  readonly over?: boolean;
}

/** A field's label with the key that leads to it, and how much it holds. */
export function Labelled({ words, shortcut, count, over = false }: Props) {
  return (
    <span className={classes['labelled']}>
      {words} <Key>{shortcut}</Key>
      {count && (
        <span className={classes['count']} data-over={over}>
          {over && '⚠ '}
          {count}
        </span>
      )}
    </span>
  );
}
