import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Fragment, useState } from 'react';
import { boundTo } from '@/lib/key-bindings';
import { keyWords } from '@/lib/key-names';
import { useActiveShortcuts, type Shortcut } from '@/lib/keys';
import { Dialog } from '@/ui/dialog';
import { Key } from '@/ui/states';
import { KeySettings } from './key-settings';
import classes from './keys-dialog.module.css';

function byGroup(shortcuts: readonly Shortcut[]): Map<string, Shortcut[]> {
  const groups = new Map<string, Shortcut[]>();
  for (const shortcut of shortcuts) {
    groups.set(shortcut.group, [...(groups.get(shortcut.group) ?? []), shortcut]);
  }
  return groups;
}

/** Every key that works on the page below; and all of them, to change them. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const [changing, setChanging] = useState(false);
  return (
    <Dialog
      onClose={onClose}
      title={changing ? t`Change the keys` : t`Keys on this page`}
      size="lg"
    >
      {changing ? <KeySettings /> : <KeysOfPage />}
      <p className={classes['foot']}>
        <Button variant="subtle" onClick={() => setChanging(!changing)}>
          {changing ? (
            <Trans>Back to the keys on this page</Trans>
          ) : (
            <Trans>Change the keys…</Trans>
          )}
        </Button>
      </p>
    </Dialog>
  );
}

function KeysOfPage() {
  const groups = byGroup(useActiveShortcuts());
  return (
    <>
      <p className={classes['rest']}>
        <Trans>The keys rest while you type in a field; Escape leaves the field.</Trans>
      </p>
      {[...groups].map(([group, shortcuts]) => (
        <Fragment key={group}>
          <h3 className={classes['group']}>{group}</h3>
          <dl className={classes['keys']}>
            {shortcuts.map(({ keys, label }) => (
              <div key={keys}>
                <dt>
                  <Key>{keys}</Key>
                  <span className="visually-hidden">{keyWords(boundTo(keys))}</span>
                </dt>
                <dd>{label}</dd>
              </div>
            ))}
          </dl>
        </Fragment>
      ))}
    </>
  );
}
