import type { Rating } from '@/lib/model';
import classes from './verdict-sign.module.css';

const outlines: Record<string, string> = {
  circle: 'M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19z',
  square: 'M3.5 3.5h17v17h-17z',
  diamond: 'M12 1.5L22.5 12 12 22.5 1.5 12z',
  triangle: 'M12 2.5L23 21.500H1z',
  cross: 'M7 2.500L12 7.500l5-5L21.5 7l-5 5 5 5-4.5 4.5-5-5-5 5L2.5 17l5-5-5-5z',
  ring: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zM12 6.500a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z',
};

/** A verdict: a shape in its colour, and its word beside it. */
export function VerdictSign({ rating, size = 13 }: { rating: Rating; size?: number }) {
  return (
    <span className={classes['sign']}>
      <VerdictShape rating={rating} size={size} />
      {rating.label}
    </span>
  );
}

/** The shape alone, where the word stands near. */
export function VerdictShape({ rating, size = 13 }: { rating: Rating; size?: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false">
      <path
        d={outlines[rating.shape] ?? outlines['circle']}
        fill={rating.colour}
        fillRule="evenodd"
        className={classes['shape']}
      />
    </svg>
  );
}
