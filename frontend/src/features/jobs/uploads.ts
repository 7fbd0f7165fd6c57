import { plural } from '@lingui/core/macro';
import { useSyncExternalStore } from 'react';
import type { PlacedFile } from '@/lib/dropped-files';
import type { Job } from '@/lib/model';
import { reasonOf } from '@/lib/problem';
import { upload } from '@/lib/upload';

export interface Upload {
  readonly id: number;
  readonly name: string;
  /** From 0 to 1. */
  readonly sent: number;
  readonly problem?: string;
}

let uploads: readonly Upload[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function change(next: typeof uploads) {
  uploads = next;
  const sending = uploads.some(({ problem }) => problem === undefined);
  // What is not sent yet is lost when the page goes: the browser asks first.
  window.onbeforeunload = sending ? (event) => event.preventDefault() : null;
  for (const listener of listeners) listener();
}

function update(id: number, part: Partial<Upload>) {
  change(uploads.map((each) => (each.id === id ? { ...each, ...part } : each)));
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** What the import is called: the one file, the folder that holds all, or how many files. */
export function nameOf(files: readonly PlacedFile[]): string {
  const first = files[0];
  if (files.length === 1 && first) return first.file.name;
  const [folder, ...rest] = first?.path.split('/') ?? [];
  const together =
    folder !== undefined &&
    rest.length > 0 &&
    files.every(({ path }) => path.startsWith(`${folder}/`));
  return together ? folder : plural(files.length, { one: '# file', other: '# files' });
}

/** Hands files in as one import; a job of the server goes on from there. */
export async function importFiles(files: readonly PlacedFile[]): Promise<Job | null> {
  const id = nextId;
  nextId += 1;
  const name = nameOf(files);
  change([...uploads, { id, name, sent: 0 }]);
  const form = new FormData();
  for (const { file, path } of files) form.append('file', file, path);
  try {
    const job = await upload<Job>(
      `/api/v1/imports?name=${encodeURIComponent(name)}`,
      form,
      (sent) => update(id, { sent }),
    );
    change(uploads.filter((each) => each.id !== id));
    return job;
  } catch (failure) {
    update(id, { problem: reasonOf(failure) });
    return null;
  }
}

export function useUploads(): readonly Upload[] {
  return useSyncExternalStore(subscribe, () => uploads);
}

/** Takes a failed upload off the page. */
export function forgetUpload(id: number): void {
  change(uploads.filter((each) => each.id !== id));
}
