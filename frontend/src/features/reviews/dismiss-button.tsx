import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useShortcuts } from '@/lib/keys';
import { Key } from '@/ui/states';

/** "Not a claim": kept as a training label, and undone from the toast. */
export function DismissButton({ onDismiss }: { onDismiss: () => void }) {
  useShortcuts([{ keys: 'x', label: t`Dismiss: not a claim`, group: t`Review`, run: onDismiss }]);
  return (
    <Button variant="default" onClick={onDismiss}>
      <Trans>Not a claim</Trans>&nbsp;<Key>x</Key>
    </Button>
  );
}
