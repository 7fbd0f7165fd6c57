import { t } from '@lingui/core/macro';
import { number } from '@/lib/format';
import { useShortcuts } from '@/lib/keys';
import { Icon } from '@/ui/icon';
import { Key } from '@/ui/states';
import classes from './claim-steps.module.css';

interface Props {
  /** In the order of the text. */
  readonly claims: readonly { readonly id: string }[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly nextKey: string;
  readonly previousKey: string;
}

/** To the next and the previous claim of an article, and which one this is. */
export function ClaimSteps({ claims, selected, onSelect, nextKey, previousKey }: Props) {
  const at = claims.findIndex(({ id }) => id === selected);
  const previous = claims[at - 1];
  const next = claims[at + 1];
  const go = (claim: Props['claims'][number] | undefined) => () => {
    if (claim) onSelect(claim.id);
  };
  useShortcuts([
    { keys: nextKey, label: t`Next claim in the text`, group: t`Article`, run: go(next) },
    {
      keys: previousKey,
      label: t`Previous claim in the text`,
      group: t`Article`,
      run: go(previous),
    },
  ]);
  const place = number(at + 1);
  const all = number(claims.length);
  // Disabled for the eye and the ear alone: whoever steps with the button's focus keeps it.
  return (
    <span className={classes['steps']} role="group" aria-label={t`Claims in the text`}>
      <button
        type="button"
        aria-label={t`Previous claim in the text`}
        aria-disabled={previous ? undefined : true}
        onClick={go(previous)}
      >
        <Icon name="up" size={15} />
        <Key>{previousKey}</Key>
      </button>
      <span>{at < 0 ? all : t`${place} of ${all}`}</span>
      <button
        type="button"
        aria-label={t`Next claim in the text`}
        aria-disabled={next ? undefined : true}
        onClick={go(next)}
      >
        <Icon name="down" size={15} />
        <Key>{nextKey}</Key>
      </button>
    </span>
  );
}
