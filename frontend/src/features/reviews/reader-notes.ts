import type { ReaderNotes } from '@/lib/model';

/** What is typed for the readers of a report beside the rationale. */
export interface NotesDraft {
  /** A line each: the word, a colon, what it means. */
  readonly terms: string;
  readonly limits: string;
  readonly role: string;
}

export const noNotes: NotesDraft = { terms: '', limits: '', role: '' };

/** The first line that is not a word and its meaning; null when every line is. */
export function unreadTerm(terms: string): string | null {
  return (
    terms.split('\n').find((line) => line.trim() !== '' && !/^\s*[^:\s][^:]*:\s*\S/.test(line)) ??
    null
  );
}

/** What is typed, as it is sent; null when nothing is. */
export function notesOf({ terms, limits, role }: NotesDraft): ReaderNotes | null {
  const lines = terms.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0 && limits.trim() === '' && role.trim() === '') return null;
  return {
    terms: lines.map((line) => {
      const colon = line.indexOf(':');
      return { term: line.slice(0, colon).trim(), meaning: line.slice(colon + 1).trim() };
    }),
    limits: limits.trim() || null,
    role: role.trim() || null,
  };
}

/** What was saved, to be typed on. */
export function draftOfNotes(notes: ReaderNotes | null | undefined): NotesDraft {
  return {
    terms: (notes?.terms ?? [])
      .map(({ term, meaning }) => `${term ?? ''}: ${meaning ?? ''}`)
      .join('\n'),
    limits: notes?.limits ?? '',
    role: notes?.role ?? '',
  };
}
