import { t } from '@lingui/core/macro';
import classes from './initials.module.css';

const shown = 3;

/** "Ada Example" as "AE". */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = Array.from(words[0] ?? '')[0] ?? '';
  const last = words.length > 1 ? (Array.from(words.at(-1) ?? '')[0] ?? '') : '';
  return (first + last).toUpperCase();
}

/** Who else looks at a claim now, by their initials. */
export function LookingNow({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  const all = names.join(', ');
  const words = t`Looking at this now: ${all}`;
  return (
    <span className={classes['people']} role="img" aria-label={words} title={words}>
      {names.slice(0, shown).map((name) => (
        <span key={name} className={classes['initials']} aria-hidden="true">
          {initialsOf(name)}
        </span>
      ))}
      {names.length > shown && (
        <span className={classes['initials']} aria-hidden="true">
          +{names.length - shown}
        </span>
      )}
    </span>
  );
}
