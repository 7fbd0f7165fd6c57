import { t } from '@lingui/core/macro';
import { useState, type RefObject } from 'react';
import { useShortcuts } from '@/lib/keys';
import type { Claim } from '@/lib/model';
import { reasonOf } from '@/lib/problem';
import { useMay } from '@/lib/session';
import { toast } from '@/ui/toasts';
import { useRestoreReading, type Place } from './correction-calls';
import { useUndoEdit } from './marking-calls';

export interface Correcting {
  /** Whether what is read in the claim may be corrected by who looks at it. */
  readonly may: boolean;
  /** What is being corrected; null while nothing is. */
  readonly open: Place | null;
  readonly begin: (place: Place) => void;
  readonly restore: (place: Place) => void;
  /** Ends it; with the claim as it was saved, where it was. */
  readonly end: (saved?: Claim) => void;
}

/** The name of the button that opens the form of a place. */
export function placeName(place: Place): string {
  return place.kind === 'speaker' ? 'speaker' : `${place.kind}-${String(place.index)}`;
}

/** Correcting what was read in a claim, by a key and the buttons that `facts` holds. */
export function useCorrecting(claim: Claim, facts: RefObject<HTMLElement | null>): Correcting {
  const [begun, begin] = useState<Place | null>(null);
  const restoring = useRestoreReading(claim);
  const undoing = useUndoEdit();
  const may = useMay('reviewer') && claim.status !== 'dismissed';
  const open = may ? begun : null;

  const buttons = () => [
    ...(facts.current?.querySelectorAll<HTMLElement>('button[data-place]') ?? []),
  ];
  const failed = (error: unknown) => toast({ words: reasonOf(error), tone: 'problem' });
  const tell = (words: string, saved: Claim) =>
    toast({ words, undo: () => undoing.mutate(saved, { onError: failed }) });
  const focusOn = (place: Place) =>
    buttons()
      .find(({ dataset }) => dataset['place'] === placeName(place))
      ?.focus();

  useShortcuts(
    may
      ? [
          {
            keys: '=',
            label: t`Go to a figure, a period or the speaker, to correct it`,
            group: t`Review`,
            run: () => {
              const all = buttons();
              const at = all.findIndex((button) => button === document.activeElement);
              all[(at + 1) % all.length]?.focus();
            },
          },
        ]
      : [],
  );
  return {
    may,
    open,
    begin,
    restore: (place) =>
      restoring.mutate(place, {
        onSuccess: (saved) => {
          focusOn(place);
          tell(t`As the extractor read it again`, saved);
        },
        onError: failed,
      }),
    end: (saved) => {
      begin(null);
      if (begun) focusOn(begun);
      if (saved && saved.version !== claim.version) tell(t`Corrected`, saved);
    },
  };
}
