import { useSyncExternalStore } from 'react';
import { api } from '@/lib/api';
import type { Article } from '@/lib/model';
import { problemOf, ProblemError, reasonOf } from '@/lib/problem';

/** What a person hands in: a file, an address, or pasted text. */
export type Handed =
  | { readonly file: File }
  | { readonly fetch: string }
  | { readonly text: string; readonly title: string };

export interface Intake {
  readonly id: number;
  readonly name: string;
  readonly state: 'waiting' | 'reading' | 'added' | 'known' | 'failed';
  readonly article?: {
    readonly id: string;
    readonly claims: number;
    readonly dated: boolean;
    readonly language: string;
  };
  readonly reason?: string;
}

let intakes: readonly Intake[] = [];
let nextId = 1;
let working: Promise<void> = Promise.resolve();
const listeners = new Set<() => void>();

function change(next: typeof intakes) {
  intakes = next;
  for (const listener of listeners) listener();
}

function update(id: number, part: Partial<Intake>) {
  change(intakes.map((intake) => (intake.id === id ? { ...intake, ...part } : intake)));
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function nameOf(handed: Handed): string {
  if ('file' in handed) return handed.file.name;
  if ('fetch' in handed) return handed.fetch;
  return handed.title || (handed.text.trim().split('\n', 1)[0] ?? '').slice(0, 60);
}

async function add(handed: Handed): Promise<{ article: Article; known: boolean }> {
  const { data, error, response } =
    'file' in handed
      ? await api.POST('/api/v1/articles', {
          body: handed as never,
          bodySerializer: () => {
            const form = new FormData();
            form.append('file', handed.file, handed.file.name);
            return form;
          },
        })
      : await api.POST('/api/v1/articles', {
          body:
            'fetch' in handed
              ? { fetch: handed.fetch }
              : { text: handed.text, ...(handed.title && { title: handed.title }) },
        });
  if (!data) throw new ProblemError(problemOf(error, response));
  return { article: data, known: response.status === 200 };
}

/**
 * Adds articles one after another, wherever the person goes meanwhile. `onAdded` runs after each;
 * the promise ends with the articles of this call that are now there.
 */
export async function takeIn(
  handed: readonly Handed[],
  onAdded: () => void,
): Promise<readonly Intake[]> {
  const queued = handed.map((each) => {
    const id = nextId;
    nextId += 1;
    return { id, each };
  });
  change([
    ...intakes.filter(({ state }) => state === 'waiting' || state === 'reading'),
    ...queued.map(({ id, each }): Intake => ({ id, name: nameOf(each), state: 'waiting' })),
  ]);
  working = working.then(async () => {
    for (const { id, each } of queued) {
      update(id, { state: 'reading' });
      try {
        const { article, known } = await add(each);
        update(id, {
          state: known ? 'known' : 'added',
          article: {
            id: article.id,
            claims: article.claims.total,
            dated: Boolean(article.metadata.published),
            language: article.language,
          },
        });
        onAdded();
      } catch (failure) {
        update(id, { state: 'failed', reason: reasonOf(failure) });
      }
    }
  });
  await working;
  const ids = new Set(queued.map(({ id }) => id));
  return intakes.filter(({ id }) => ids.has(id));
}

export function useIntakes(): readonly Intake[] {
  return useSyncExternalStore(subscribe, () => intakes);
}

/** Clears the list of what was taken in. */
export function forgetIntakes(): void {
  change(intakes.filter(({ state }) => state === 'waiting' || state === 'reading'));
}
