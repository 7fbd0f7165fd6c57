import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Modal } from '@mantine/core';
import { Fragment } from 'react';
import { useActiveShortcuts, type Shortcut } from '@/lib/keys';
import { Key } from '@/ui/states';
import classes from './keys-dialog.module.css';

function byGroup(shortcuts: readonly Shortcut[]): Map<string, Shortcut[]> {
  const groups = new Map<string, Shortcut[]>();
  for (const shortcut of shortcuts) {
    groups.set(shortcut.group, [...(groups.get(shortcut.group) ?? []), shortcut]);
  }
  return groups;
}

/** Every key that works on the page below. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const groups = byGroup(useActiveShortcuts());
  return (
    <Modal opened onClose={onClose} title={t`Keys on this page`} size="lg">
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
                  {keys.split('+').map((key) => (
                    <Key key={key}>
                      {key.length === 1 && keys.includes('+') ? key.toUpperCase() : key}
                    </Key>
                  ))}
                  <span className="visually-hidden">{keys}</span>
                </dt>
                <dd>{label}</dd>
              </div>
            ))}
          </dl>
        </Fragment>
      ))}
    </Modal>
  );
}
