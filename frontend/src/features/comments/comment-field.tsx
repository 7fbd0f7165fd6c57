import { Textarea } from '@mantine/core';
import { plural, t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { isPressed } from '@/lib/keys';
import { peopleQuery } from '@/lib/people';
import classes from './comments.module.css';
import { mentionTyped, withMention } from './comment-words';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onSend: () => void;
  readonly error?: string | null;
  readonly ref?: Ref<HTMLTextAreaElement>;
  /** For a field that a press of a button opened. */
  readonly autoFocus?: boolean;
}

const offered = 6;

/** A text in which `@` and the beginning of a name offer the people of the desk. */
export function CommentField({ label, value, onChange, onSend, error, ref, autoFocus }: Props) {
  const people = useQuery(peopleQuery).data?.items ?? [];
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [dismissed, setDismissed] = useState(false);
  const list = useId();

  const typed = dismissed ? null : mentionTyped(value, caret);
  const names =
    typed === null
      ? []
      : people
          .map(({ name }) => name)
          .filter(
            (name) => name.toLowerCase().startsWith(typed.toLowerCase()) && name !== typed.trim(),
          )
          .slice(0, offered);
  const chosen = names[Math.min(at, names.length - 1)];

  const insert = (name: string) => {
    const next = withMention(value, caret, name);
    onChange(next.text);
    setCaret(next.caret);
    setAt(0);
    // React sets the caret to the end; the name may stand in the middle.
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (chosen !== undefined) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined) {
        event.preventDefault();
        setAt((Math.min(at, names.length - 1) + step + names.length) % names.length);
        return;
      }
      if (event.key === 'Enter' || event.key === 'Tab') {
        event.preventDefault();
        insert(chosen);
        return;
      }
      if (event.key === 'Escape') {
        event.preventDefault();
        setDismissed(true);
        return;
      }
    }
    if (isPressed(event, 'Ctrl+Enter')) {
      event.preventDefault();
      event.stopPropagation();
      onSend();
    }
    if (event.key === 'Escape') event.currentTarget.blur();
  };

  const found = names.length;
  return (
    <div className={classes['field']}>
      <Textarea
        ref={(element) => {
          field.current = element;
          if (typeof ref === 'function') ref(element);
          else if (ref) ref.current = element;
        }}
        aria-label={label}
        placeholder={t`Say something about this claim; @ names a colleague`}
        classNames={{ input: classes['input'] ?? '' }}
        maxLength={5000}
        autoFocus={autoFocus ?? false}
        value={value}
        error={error}
        aria-autocomplete="list"
        aria-controls={chosen === undefined ? undefined : list}
        aria-activedescendant={chosen === undefined ? undefined : `${list}-${chosen}`}
        onChange={(event) => {
          onChange(event.currentTarget.value);
          setCaret(event.currentTarget.selectionStart);
          setDismissed(false);
          setAt(0);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
      />
      {chosen !== undefined && (
        <ul id={list} className={classes['people']} role="listbox" aria-label={t`People`}>
          {names.map((name) => (
            <li
              key={name}
              id={`${list}-${name}`}
              role="option"
              aria-selected={name === chosen}
              onMouseDown={(event) => {
                event.preventDefault();
                insert(name);
              }}
            >
              {name}
            </li>
          ))}
        </ul>
      )}
      <span className="visually-hidden" role="status">
        {found > 0 && plural(found, { one: '# person to mention', other: '# people to mention' })}
      </span>
    </div>
  );
}
