import { i18n } from '@lingui/core';
import { ph, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Fragment, useState, type KeyboardEvent } from 'react';
import {
  bind,
  boundTo,
  clashOf,
  exchange,
  keysOf,
  resetKeys,
  useKeyBindings,
} from '@/lib/key-bindings';
import { keyName, keyWords } from '@/lib/key-names';
import links from '@/ui/links.module.css';
import { keyTable } from './key-table';
import classes from './keys-dialog.module.css';

interface Row {
  readonly keys: string;
  readonly group: string;
  readonly label: string;
}

/** What is pressed on the way to a key, and is none by itself. */
const modifier = /^(Shift|Control|Alt|AltGraph|Meta)$/;

/** Every action with its key; press a button and then the new key. */
export function KeySettings() {
  const bindings = useKeyBindings();
  const rows = keyTable.map(({ keys, group, label }) => ({
    keys,
    group: i18n._(group),
    label: i18n._(label),
  }));
  const [asking, setAsking] = useState<string | null>(null);
  const [clash, setClash] = useState<{ readonly row: Row; readonly chosen: string } | null>(null);
  const groups = [...new Set(rows.map(({ group }) => group))];

  const press = (row: Row) => (event: KeyboardEvent) => {
    if (asking !== row.keys || modifier.test(event.key)) return;
    if (event.key === 'Tab') {
      setAsking(null);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    setAsking(null);
    if (event.key === 'Escape') return;
    const chosen = keysOf(event);
    const stands = clashOf(
      row.keys,
      chosen,
      rows.map(({ keys }) => keys),
    );
    if (stands) setClash({ row, chosen });
    else bind(row.keys, chosen);
  };

  return (
    <>
      <p className={classes['rest']}>
        <Trans>
          Press a key's button, then the new key. The choice is kept in this browser, for your
          account: keyboards differ.
        </Trans>
      </p>
      {clash && (
        <Clash
          {...clash}
          rows={rows}
          onDone={() => setClash(null)}
          key={`${clash.row.keys} ${clash.chosen}`}
        />
      )}
      {groups.map((group) => (
        <Fragment key={group}>
          <h3 className={classes['group']}>{group}</h3>
          <dl className={classes['keys']}>
            {rows
              .filter((row) => row.group === group)
              .map((row) => {
                const { keys, label } = row;
                const now = boundTo(keys);
                const spoken = keyWords(now);
                const first = keyWords(keys);
                return (
                  <div key={keys}>
                    <dt>
                      <button
                        type="button"
                        className={classes['change']}
                        aria-label={t`${label}: ${spoken}. Change the key`}
                        data-mantine-stop-propagation={asking === keys}
                        onClick={() => {
                          setClash(null);
                          setAsking(keys);
                        }}
                        onBlur={() => setAsking((other) => (other === keys ? null : other))}
                        onKeyDown={press(row)}
                      >
                        {asking === keys ? t`Press a key…` : keyName(now)}
                      </button>
                    </dt>
                    <dd>
                      {label}
                      {bindings[keys] !== undefined && (
                        <>
                          {' '}
                          <button
                            type="button"
                            className={links['link']}
                            aria-label={t`${label}: back to ${first}`}
                            onClick={() => {
                              const stands = clashOf(
                                keys,
                                keys,
                                rows.map((each) => each.keys),
                              );
                              if (stands) setClash({ row, chosen: keys });
                              else bind(keys, keys);
                            }}
                          >
                            <Trans>back to {ph({ key: keyName(keys) })}</Trans>
                          </button>
                        </>
                      )}
                    </dd>
                  </div>
                );
              })}
          </dl>
        </Fragment>
      ))}
      <Button
        variant="default"
        disabled={Object.keys(bindings).length === 0}
        onClick={() => {
          setClash(null);
          resetKeys();
        }}
      >
        <Trans>Reset all keys</Trans>
      </Button>
    </>
  );
}

/** What stands in the way, before the key is taken. */
function Clash({
  row,
  chosen,
  rows,
  onDone,
}: {
  readonly row: Row;
  readonly chosen: string;
  readonly rows: readonly Row[];
  readonly onDone: () => void;
}) {
  const stands = clashOf(
    row.keys,
    chosen,
    rows.map(({ keys }) => keys),
  );
  const other = stands?.of === 'desk' ? rows.find(({ keys }) => keys === stands.keys) : undefined;
  const wanted = row.label;
  const there = other?.label ?? '';
  const key = keyName(chosen);
  return (
    <div role="alert" className={classes['clash']}>
      <p>
        {stands?.of === 'typing' ? (
          <Trans>
            “{wanted}” works while you type, and {key} would be typed: choose a key with Ctrl.
          </Trans>
        ) : stands?.of !== 'desk' ? (
          <Trans>
            {key} is the browser's own, or needed to move about the page: choose another key for “
            {wanted}”.
          </Trans>
        ) : stands.isExchangeable ? (
          <Trans>
            {key} is “{there}”. Exchange the two, or choose another key for “{wanted}”.
          </Trans>
        ) : (
          <Trans>
            {key} is “{there}”, which cannot be on the other's key. Choose another key for “{wanted}
            ”, or put “{there}” elsewhere first.
          </Trans>
        )}
      </p>
      {other && stands?.of === 'desk' && stands.isExchangeable && (
        <Button
          variant="default"
          onClick={() => {
            exchange(row.keys, other.keys);
            onDone();
          }}
        >
          <Trans>Exchange the two</Trans>
        </Button>
      )}
      <Button variant="subtle" onClick={onDone}>
        <Trans>Leave it</Trans>
      </Button>
    </div>
  );
}
