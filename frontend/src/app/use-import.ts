import { useQueryClient } from '@tanstack/react-query';
import { takeIn, type Handed } from '@/features/articles/intake';

/** Takes articles in and refreshes what lists them. */
export function useImport(): (handed: readonly Handed[]) => void {
  const queries = useQueryClient();
  return (handed) => {
    void takeIn(handed, () => {
      void queries.invalidateQueries({ queryKey: ['articles'] });
      void queries.invalidateQueries({ queryKey: ['claims'] });
    });
  };
}
