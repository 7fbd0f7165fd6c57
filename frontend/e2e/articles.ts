import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const scraped = resolve(import.meta.dirname, '../../../shared/eval/articles/docs');
const samples = resolve(import.meta.dirname, '../../backend/server/src/main/resources/samples');

/** Five articles: the scraped ones where they lie beside the repository, else the samples in it. */
export async function articleFiles(): Promise<string[]> {
  const files = await listed(scraped, (name) => name.startsWith('00'));
  return files.length > 0 ? files : listed(samples, () => true);
}

async function listed(folder: string, wanted: (name: string) => boolean): Promise<string[]> {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.txt') && wanted(name));
    return names.sort().map((name) => join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
