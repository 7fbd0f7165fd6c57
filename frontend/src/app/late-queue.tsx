import { lazy } from 'react';

// What the list itself does not need comes when it is first asked for.
export const FacetPanel = lazy(async () => ({
  default: (await import('@/features/claims/facet-panel')).FacetPanel,
}));
export const ViewsMenu = lazy(async () => ({
  default: (await import('@/features/claims/views-menu')).ViewsMenu,
}));
export const QueueBulk = lazy(async () => ({ default: (await import('./queue-bulk')).QueueBulk }));
export const UnsavedDecisions = lazy(async () => ({
  default: (await import('@/features/reviews/unsaved-decisions')).UnsavedDecisions,
}));
