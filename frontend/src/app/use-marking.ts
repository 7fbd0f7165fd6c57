import { t } from '@lingui/core/macro';
import { useState } from 'react';
import {
  useAdjustClaim,
  useMergeClaims,
  useSplitClaim,
  useUndoEdit,
} from '@/features/claims/marking-calls';
import { useShortcuts, type Shortcut } from '@/lib/keys';
import type { Article, Claim } from '@/lib/model';
import { reasonOf } from '@/lib/problem';
import type { Span } from '@/spans/marks';
import { nearestWordEdge, stepInside, stepWord } from '@/spans/stepping';
import { toast } from '@/ui/toasts';

/** What is being done to the bounds of a claim, before it is saved. */
export type Draft =
  | { readonly kind: 'adjust'; readonly claim: Claim; readonly span: Span }
  | { readonly kind: 'split'; readonly claim: Claim; readonly at: number };

export interface Marking {
  readonly draft: Draft | null;
  /** Whether the selected claim's bounds may change. */
  readonly may: boolean;
  readonly next: Claim | null;
  readonly before: Claim | null;
  readonly busy: boolean;
  readonly error: unknown;
  readonly adjust: () => void;
  readonly split: (at?: number) => void;
  readonly merge: (other: Claim) => void;
  readonly takeBack: () => void;
  readonly move: (edge: 'start' | 'end' | 'at', to: number) => void;
  readonly step: (edge: 'start' | 'end' | 'at', by: 1 | -1) => void;
  readonly save: () => void;
  readonly cancel: () => void;
}

interface Desk {
  readonly article: Article | undefined;
  /** All claims of the article, in its order. */
  readonly claims: readonly Claim[];
  readonly current: Claim | null;
  readonly mayEdit: boolean;
  readonly select: (id: string) => void;
}

/** Adjusting, splitting and merging claims in the reader, by buttons, handles and keys. */
export function useMarking({ article, claims, current, mayEdit, select }: Desk): Marking {
  const [begun, setDraft] = useState<Draft | null>(null);
  const adjusting = useAdjustClaim();
  const splitting = useSplitClaim();
  const merging = useMergeClaims();
  const undoing = useUndoEdit();
  const text = article?.text ?? '';
  const may = mayEdit && article !== undefined && current?.status === 'open';
  // Another claim was selected meanwhile, or somebody judged this one: the draft is of the past.
  const draft = may && begun?.claim.id === current.id ? begun : null;
  const open = claims.filter(({ status }) => status === 'open');
  const place = open.findIndex(({ id }) => id === current?.id);
  const next = may ? (open[place + 1] ?? null) : null;
  const before = may ? (open[place - 1] ?? null) : null;

  const failed = (error: unknown) => toast({ words: reasonOf(error), tone: 'problem' });
  const undoOf = (claim: Claim) => () =>
    undoing.mutate(claim, { onSuccess: ({ id }) => select(id), onError: failed });
  const done = (words: string, claim: Claim) => {
    setDraft(null);
    select(claim.id);
    toast({ words, undo: undoOf(claim) });
  };
  const adjust = () => {
    if (may) setDraft({ kind: 'adjust', claim: current, span: current });
  };
  const split = (at?: number) => {
    if (!may) return;
    const middle = nearestWordEdge(
      text,
      current,
      'start',
      at ?? Math.round((current.start + current.end) / 2),
    );
    const inside = middle > current.start ? middle : stepInside(text, current, middle, 1);
    setDraft({ kind: 'split', claim: current, at: inside });
  };
  const merge = (other: Claim) => {
    if (!may) return;
    merging.mutate(
      { claim: current, other },
      { onSuccess: (claim) => done(t`Merged into one claim`, claim), onError: failed },
    );
  };
  const passageOf = (at: number): Span =>
    article?.passages.find(({ start, end }) => start <= at && at <= end) ?? {
      start: 0,
      end: text.length,
    };
  const put = (changed: Draft) => {
    if (changed.kind === 'adjust' && changed.span.start >= changed.span.end) return;
    adjusting.reset();
    splitting.reset();
    setDraft(changed);
  };
  const move: Marking['move'] = (edge, to) => {
    if (draft?.kind === 'split') {
      const at = nearestWordEdge(text, draft.claim, 'start', to);
      if (at > draft.claim.start) put({ ...draft, at });
    } else if (draft && edge !== 'at') {
      const at = nearestWordEdge(text, passageOf(to), edge, to);
      put({ ...draft, span: { start: draft.span.start, end: draft.span.end, [edge]: at } });
    }
  };
  const step: Marking['step'] = (edge, by) => {
    if (draft?.kind === 'split') {
      put({ ...draft, at: stepInside(text, draft.claim, draft.at, by) });
    } else if (draft && edge !== 'at') {
      const { start, end } = draft.span;
      const span = stepWord(text, passageOf(draft.span[edge]), { start, end }, edge, by);
      put({ ...draft, span });
    }
  };
  const save = () => {
    if (draft?.kind === 'split') {
      splitting.mutate(draft, {
        onSuccess: ({ items }) => {
          const [first] = items;
          if (first) done(t`Split into two claims`, first);
        },
      });
    } else if (draft) {
      adjusting.mutate(draft, { onSuccess: (claim) => done(t`Bounds changed`, claim) });
    }
  };
  const cancel = () => setDraft(null);
  const takeBack = () => {
    if (current?.undoable) undoOf(current)();
  };

  const key = (keys: string, label: string, run: () => void): Shortcut => ({
    keys,
    label,
    group: t`Bounds of the selected claim`,
    run,
  });
  useShortcuts(
    draft?.kind === 'adjust'
      ? [
          key('Shift+ArrowRight', t`One word more at the end`, () => step('end', 1)),
          key('Shift+ArrowLeft', t`One word less at the end`, () => step('end', -1)),
          key('ArrowRight', t`One word less at the beginning`, () => step('start', 1)),
          key('ArrowLeft', t`One word more at the beginning`, () => step('start', -1)),
          key('Enter', t`Save the bounds`, save),
          key('Escape', t`Leave the claim as it was`, cancel),
        ]
      : draft
        ? [
            key('ArrowRight', t`Split one word later`, () => step('at', 1)),
            key('ArrowLeft', t`Split one word earlier`, () => step('at', -1)),
            key('Enter', t`Split here`, save),
            key('Escape', t`Leave the claim whole`, cancel),
          ]
        : [
            ...(may
              ? [
                  key('b', t`Change where it begins and ends`, adjust),
                  key('s', t`Split it in two`, () => split()),
                ]
              : []),
            ...(next ? [key('g', t`Merge it with the next claim`, () => merge(next))] : []),
            ...(before ? [key('h', t`Merge it with the claim before`, () => merge(before))] : []),
            ...(may && current.undoable
              ? [key('z', t`Take back the last change of its bounds or readings`, takeBack)]
              : []),
          ],
  );
  return {
    draft,
    may,
    next,
    before,
    busy: [adjusting, splitting, merging, undoing].some(({ isPending }) => isPending),
    error: draft ? (adjusting.error ?? splitting.error) : null,
    adjust,
    split,
    merge,
    takeBack,
    move,
    step,
    save,
    cancel,
  };
}

/** The handles of a draft, for the text. */
export function handlesOf(
  { draft, move, step }: Pick<Marking, 'draft' | 'move' | 'step'>,
  length: number,
) {
  if (!draft) return null;
  const handle = (
    name: 'start' | 'end' | 'at',
    label: string,
    at: number,
    least: number,
    most: number,
  ) => ({
    name,
    label,
    at,
    behind: name === 'end',
    least,
    most,
    onStep: (by: 1 | -1) => step(name, by),
    onMove: (to: number) => move(name, to),
  });
  if (draft.kind === 'split') {
    const { start, end } = draft.claim;
    return {
      span: draft.claim,
      handles: [handle('at', t`Where the claim is split`, draft.at, start + 1, end - 1)],
    };
  }
  const { start, end } = draft.span;
  return {
    span: draft.span,
    handles: [
      handle('start', t`Where the claim begins`, start, 0, end - 1),
      handle('end', t`Where the claim ends`, end, start + 1, length),
    ],
  };
}
