import { msg, t } from '@lingui/core/macro';
import type { Evidence } from '@/lib/model';

export const stances = {
  supports: { word: msg`Supports`, icon: 'up' },
  refutes: { word: msg`Refutes`, icon: 'down' },
  context: { word: msg`Context`, icon: 'right' },
} as const;

/** How a reference value and the claim's figure agree, in a word and a sign. */
export const outcomes = {
  consistent: { word: msg`Consistent`, sign: '=' },
  rounded: { word: msg`Rounded`, sign: '≈' },
  off: { word: msg`Off`, sign: '≠' },
  contradicted: { word: msg`Contradicted`, sign: '✕' },
} as const;

/** What a page did since it was copied. */
export const rechecks = {
  same: msg`Unchanged`,
  changed: msg`Changed`,
  vanished: msg`Vanished`,
  unreachable: msg`Not reached`,
} as const;

/** What a piece of evidence is called where it is listed. */
export function evidenceName({ title, url, copy }: Evidence): string {
  return title ?? url ?? copy?.fileName ?? t`A document`;
}
