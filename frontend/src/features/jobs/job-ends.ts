import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { Job } from '@/lib/model';
import { toast } from '@/ui/toasts';
import { activeJobsQuery, jobQuery } from './job-calls';
import { ending, jobTitle } from './job-words';

/** Says on whatever page what became of each job that was seen under way and has ended. */
export function useJobEnds(onShow: () => void): void {
  const queries = useQueryClient();
  const { data } = useQuery(activeJobsQuery);
  const seen = useRef<ReadonlySet<string>>(new Set());
  const say = useEffectEvent((job: Job) => {
    if (job.state === 'waiting' || job.state === 'running') return;
    toast({
      words: `${jobTitle(job)}: ${ending(job)}`,
      tone: job.failed > 0 || job.state === 'failed' ? 'problem' : 'plain',
      goTo: { words: t`Show`, run: onShow },
    });
  });
  useEffect(() => {
    if (!data) return;
    const active = new Set(data.items.map(({ id }) => id));
    for (const id of seen.current) {
      // One that was taken off the list meanwhile has nothing to say.
      if (!active.has(id)) queries.query(jobQuery(id)).then(say, () => undefined);
    }
    seen.current = active;
  }, [data, queries]);
}
