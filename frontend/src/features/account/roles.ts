import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Role } from '@/lib/model';

const words = {
  reader: msg`Reader`,
  reviewer: msg`Reviewer`,
  editor: msg`Editor`,
  admin: msg`Administrator`,
} as const;

/** The role in the page's language. */
export function roleWord(role: Role): string {
  return i18n._(words[role]);
}

/** Every role, the least first, to choose from. */
export function roleChoices(): { value: Role; label: string }[] {
  return (Object.keys(words) as Role[]).map((value) => ({ value, label: roleWord(value) }));
}
