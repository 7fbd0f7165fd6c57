import { Button } from '@mantine/core';
import { useShortcuts } from '@/lib/keys';
import { Key } from '@/ui/states';

/** "Not a claim": kept as a training label, and undone from the toast. */
export function DismissButton({ onDismiss }: { onDismiss: () => void }) {
  useShortcuts([{ keys: 'x', label: 'Dismiss: not a claim', group: 'Review', run: onDismiss }]);
  return (
    <Button variant="default" onClick={onDismiss}>
      Not a claim&nbsp;<Key>x</Key>
    </Button>
  );
}
