/** One page of a list by cursor. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string | null | undefined;
  readonly total: number;
}

/** Every entry of a list, page after page; for lists that one screen shows whole. */
export async function allPages<T>(
  fetchPage: (cursor: string | undefined) => Promise<Page<T>>,
): Promise<T[]> {
  const entries: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await fetchPage(cursor);
    entries.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return entries;
}
