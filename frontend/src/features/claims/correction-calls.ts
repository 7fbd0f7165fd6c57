import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Claim, FigureChange, PeriodChange, SpeakerChange } from '@/lib/model';
import { answered } from '@/lib/problem';
import { useClaimsChanged } from './claim-calls';

/** Which reading of a claim is meant: one of its figures or periods, or who says it. */
export type Place =
  { readonly kind: 'figure' | 'period'; readonly index: number } | { readonly kind: 'speaker' };

/** What is right there. */
export type Correction =
  | { readonly kind: 'figure'; readonly index: number; readonly change: FigureChange }
  | { readonly kind: 'period'; readonly index: number; readonly change: PeriodChange }
  | { readonly kind: 'speaker'; readonly change: SpeakerChange };

const ofVersion = (version: number) => ({ 'If-Match': `"${String(version)}"` });

/** Says what is right where the extractor misread a claim, for the version that was seen. */
export function useCorrect({ id }: Pick<Claim, 'id'>) {
  const changed = useClaimsChanged();
  return useMutation({
    mutationFn: ({ correction, version }: { correction: Correction; version: number }) => {
      const header = ofVersion(version);
      switch (correction.kind) {
        case 'figure':
          return answered(
            api.PUT('/api/v1/claims/{id}/corrections/figures/{index}', {
              params: { path: { id, index: correction.index }, header },
              body: correction.change,
            }),
          );
        case 'period':
          return answered(
            api.PUT('/api/v1/claims/{id}/corrections/periods/{index}', {
              params: { path: { id, index: correction.index }, header },
              body: correction.change,
            }),
          );
        case 'speaker':
          return answered(
            api.PUT('/api/v1/claims/{id}/corrections/speaker', {
              params: { path: { id }, header },
              body: correction.change,
            }),
          );
      }
    },
    onSuccess: () => changed(id),
  });
}

/** Puts back what the extractor read. */
export function useRestoreReading({ id, version }: Pick<Claim, 'id' | 'version'>) {
  const changed = useClaimsChanged();
  return useMutation({
    mutationFn: (place: Place) => {
      const header = ofVersion(version);
      switch (place.kind) {
        case 'figure':
          return answered(
            api.DELETE('/api/v1/claims/{id}/corrections/figures/{index}', {
              params: { path: { id, index: place.index }, header },
            }),
          );
        case 'period':
          return answered(
            api.DELETE('/api/v1/claims/{id}/corrections/periods/{index}', {
              params: { path: { id, index: place.index }, header },
            }),
          );
        case 'speaker':
          return answered(
            api.DELETE('/api/v1/claims/{id}/corrections/speaker', {
              params: { path: { id }, header },
            }),
          );
      }
    },
    onSuccess: () => changed(id),
  });
}
