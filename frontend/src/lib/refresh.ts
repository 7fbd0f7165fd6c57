import { useQueryClient, type QueryKey } from '@tanstack/react-query';

/** Has everything that is shown under these keys asked for anew; done once all of it has come. */
export function useRefresh(): (...keys: readonly QueryKey[]) => Promise<void> {
  const queries = useQueryClient();
  return async (...keys) => {
    await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
}
