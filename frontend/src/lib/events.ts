import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { followStream } from './stream';

const claimLists = ['claims', 'claim', 'articles', 'dossier', 'history', 'comments'];

/** Which lists and pages show what an event speaks of, by the event's name. */
const shownIn: Record<string, readonly string[]> = {
  'article.created': ['articles', 'claims'],
  'article.corrected': ['articles', 'article', 'claims', 'claim'],
  'article.reread': ['articles', 'article', 'claims', 'claim'],
  'article.extracted': ['articles', 'article', 'claims', 'claim', 'dossier', 'proposals'],
  'proposal.changed': ['proposals'],
  'article.deleted': ['articles', 'claims', 'dossier'],
  'claim.changed': claimLists,
  'claim.created': claimLists,
  'claim.adjusted': claimLists,
  'claim.merged': claimLists,
  'claim.split': claimLists,
  'claim.edit_undone': claimLists,
  'claim.reading_corrected': claimLists,
  'claim.reading_restored': claimLists,
  'claim.correction_undone': claimLists,
  'claim.dismissed': claimLists,
  'claim.reopened': claimLists,
  'claim.leased': ['claims', 'claim', 'history'],
  'claim.released': ['claims', 'claim', 'history'],
  'claim.assigned': ['claims', 'claim', 'history'],
  'claim.unassigned': ['claims', 'claim', 'history'],
  'comment.changed': ['comments', 'history'],
  'notification.changed': ['notifications'],
  'presence.changed': ['presence'],
  'claim.deleted': ['claims', 'articles', 'dossier'],
  'dossier.changed': ['dossiers', 'dossier'],
  'dossier.deleted': ['dossiers'],
  'report.published': ['reports', 'dossiers', 'dossier'],
  'view.changed': ['views'],
  'fact_check.changed': ['fact-checks'],
  'job.changed': ['jobs', 'fact-checks'],
};

/**
 * Changes that arrive together are asked for together. While they go on and on, as in an import,
 * it is asked less and less often.
 */
const settleMs = 250;
const longestMs = 1500;

/** Refreshes what is shown when anybody changes it, also after the connection was cut. */
export function useDeskEvents(listening: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!listening || !('EventSource' in window)) return;
    const changed = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let refreshed = 0;
    let waitMs = settleMs;
    const refresh = () => {
      timer = undefined;
      refreshed = Date.now();
      for (const key of changed) void queries.invalidateQueries({ queryKey: [key] });
      changed.clear();
    };
    const stop = followStream({
      names: Object.keys(shownIn),
      onEvent: (name) => {
        for (const key of shownIn[name] ?? []) changed.add(key);
        if (timer !== undefined) return;
        const goesOn = Date.now() - refreshed < longestMs;
        waitMs = goesOn ? Math.min(2 * waitMs, longestMs) : settleMs;
        timer = setTimeout(refresh, waitMs);
      },
      onGap: () => void queries.invalidateQueries(),
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [queries, listening]);
}
