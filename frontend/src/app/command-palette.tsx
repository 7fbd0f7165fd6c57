import { t } from '@lingui/core/macro';
import type { NavigateOptions } from '@tanstack/react-router';
import { useId, useState, type KeyboardEvent } from 'react';
import { chooseLanguage, currentLanguage, languages } from '@/lib/language';
import { Dialog } from '@/ui/dialog';
import { Icon, type IconName } from '@/ui/icon';
import classes from './command-palette.module.css';

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly icon: IconName;
  readonly run: () => void;
}

interface Props {
  readonly onClose: () => void;
  readonly onShowKeys: () => void;
  readonly onGo: (target: NavigateOptions) => void;
}

/** Ctrl+K: type a few letters, go there. */
export function CommandPalette(props: Props) {
  return (
    <Dialog
      onClose={props.onClose}
      withCloseButton={false}
      padding={0}
      yOffset="12vh"
      size="lg"
      title={t`Search and commands`}
      classNames={{ header: 'visually-hidden' }}
    >
      <Palette {...props} />
    </Dialog>
  );
}

function Palette({ onClose, onShowKeys, onGo }: Props) {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();

  const sought = query.trim();
  const wanted = sought.toLowerCase();
  const commands: Command[] = [
    {
      id: 'queue',
      label: t`Go to the queue`,
      icon: 'queue',
      run: () => onGo({ to: '/queue', search: {} }),
    },
    {
      id: 'articles',
      label: t`Go to the articles`,
      icon: 'article',
      run: () => onGo({ to: '/articles', search: {} }),
    },
    {
      id: 'dossiers',
      label: t`Go to the dossiers`,
      icon: 'dossier',
      run: () => onGo({ to: '/dossiers' }),
    },
    {
      id: 'reports',
      label: t`Go to the reports`,
      icon: 'report',
      run: () => onGo({ to: '/reports' }),
    },
    {
      id: 'disputes',
      label: t`Go to the disputes`,
      icon: 'scales',
      run: () => onGo({ to: '/disputes' }),
    },
    {
      id: 'audit',
      label: t`Go to the audit trail`,
      icon: 'check',
      run: () => onGo({ to: '/audit', search: {} }),
    },
    {
      id: 'notifications',
      label: t`Go to your notifications`,
      icon: 'bell',
      run: () => onGo({ to: '/notifications' }),
    },
    {
      id: 'references',
      label: t`Go to the reference sources`,
      icon: 'link',
      run: () => onGo({ to: '/references' }),
    },
    {
      id: 'fact-checks',
      label: t`Go to the earlier fact-checks`,
      icon: 'check',
      run: () => onGo({ to: '/fact-checks' }),
    },
    {
      id: 'jobs',
      label: t`Go to the jobs`,
      icon: 'clock',
      run: () => onGo({ to: '/jobs' }),
    },
    {
      id: 'account',
      label: t`Go to your account`,
      icon: 'person',
      run: () => onGo({ to: '/account' }),
    },
    { id: 'keys', label: t`Show the keys`, icon: 'help', run: onShowKeys },
    ...languages
      .filter(({ id }) => id !== currentLanguage())
      .map(({ id, name }) => ({
        id: `language-${id}`,
        label: t`Language: ${name}`,
        icon: 'person' as const,
        run: () => void chooseLanguage(id),
      })),
  ];
  const found = commands.filter(({ label }) => label.toLowerCase().includes(wanted));
  if (wanted !== '') {
    found.push(
      {
        id: 'search-claims',
        label: t`Search the claims for “${sought}”`,
        icon: 'search',
        run: () => onGo({ to: '/queue', search: { q: sought, status: 'all' } }),
      },
      {
        id: 'search-articles',
        label: t`Search the articles for “${sought}”`,
        icon: 'search',
        run: () => onGo({ to: '/articles', search: { q: sought } }),
      },
    );
  }
  const selected = Math.min(at, found.length - 1);

  const choose = (command: Command | undefined) => {
    if (!command) return;
    command.run();
    if (command.id !== 'keys') onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((selected + step + found.length) % found.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(found[selected]);
    }
  };

  return (
    <>
      <div className={classes['field']}>
        <Icon name="search" />
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={found[selected] && `${listId}-${found[selected].id}`}
          aria-label={t`Search and commands`}
          placeholder={t`Search, or go to…`}
          autoFocus
          data-autofocus
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul id={listId} role="listbox" aria-label={t`Found`} className={classes['list']}>
        {found.map((command, index) => (
          <li
            key={command.id}
            id={`${listId}-${command.id}`}
            role="option"
            aria-selected={index === selected}
            className={classes['option']}
            onPointerMove={() => setAt(index)}
            onClick={() => choose(command)}
          >
            <Icon name={command.icon} size={16} />
            <span className={classes['label']}>{command.label}</span>
            {command.hint && <span className={classes['hint']}>{command.hint}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
