import { t } from '@lingui/core/macro';

const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** A key as it stands on a button: "Ctrl+K" in the language's words, "⇧A", "→". */
export function keyName(keys: string): string {
  if (keys.startsWith('Ctrl+')) return [t`Ctrl`, capital(keyName(keys.slice(5)))].join('+');
  if (keys.startsWith('Shift+')) return `⇧${keyName(keys.slice(6))}`;
  if (keys === 'Escape') return t`Esc`;
  if (keys === 'Enter') return t({ message: 'Enter', context: 'key' });
  return signs[keys] ?? keys;
}

/** The same to be heard: "Shift A", "Arrow right". */
export function keyWords(keys: string): string {
  const key = keys.replace('Shift+', '');
  const words: Readonly<Record<string, string>> = {
    ArrowUp: t`Arrow up`,
    ArrowDown: t`Arrow down`,
    ArrowLeft: t`Arrow left`,
    ArrowRight: t`Arrow right`,
  };
  const name = words[key] ?? keyName(key);
  return keys === key ? name : t`Shift ${name}`;
}

const capital = (key: string) => (key.length === 1 ? key.toUpperCase() : key);
