import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { takeIn, type Handed } from '@/features/articles/intake';
import { activeJobsQuery, withJob } from '@/features/jobs/job-calls';
import { importFiles } from '@/features/jobs/uploads';
import type { PlacedFile } from '@/lib/dropped-files';

/** Files that hold many documents. */
const holdsMany = /\.(zip|jsonl|ndjson|warc)(\.gz)?$/i;

/** Takes one article in, or many as a job, and shows what becomes of them. */
export function useImport() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const refresh = (...lists: string[]) => {
    for (const key of lists) void queries.invalidateQueries({ queryKey: [key] });
  };
  const take = (handed: Handed) => {
    void takeIn([handed], () => refresh('articles', 'claims'));
    void navigate({ to: '/articles', search: {} });
  };
  return {
    take,
    takeFiles: (files: readonly PlacedFile[]) => {
      const [first, ...more] = files;
      if (!first) return;
      if (more.length === 0 && !holdsMany.test(first.file.name)) {
        take({ file: first.file });
      } else {
        void importFiles(files).then((job) => {
          if (job) queries.setQueryData(activeJobsQuery.queryKey, withJob(job));
          refresh('jobs');
        });
        void navigate({ to: '/articles', search: {} });
      }
    },
  };
}
