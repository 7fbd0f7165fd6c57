import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { useMemo, useRef } from 'react';
import { useShortcuts } from '@/lib/keys';
import type { Article } from '@/lib/model';
import { MarkedText, type TextMark } from '@/spans/marked-text';
import type { Span } from '@/spans/marks';
import { Minimap } from '@/spans/minimap';
import { useOverlaps } from '@/spans/overlaps';
import { SpanHandles, type Handle } from '@/spans/span-handles';
import { useSelectedWords } from '@/spans/selected-words';
import { sentencesOf, stepSentence, stepWord } from '@/spans/stepping';
import { Key } from '@/ui/states';
import classes from './articles.module.css';

interface Props {
  readonly article: Article;
  readonly marks: readonly TextMark[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  /** Marks the selected words as a claim; absent where the account may not. */
  readonly onMark?: (span: Span) => void;
  /** A claim whose bounds are being changed; nothing else is marked meanwhile. */
  readonly draft?: { readonly span: Span; readonly handles: readonly Handle[] } | null;
}

/** The article as text with its claims in place; selected words can be marked as a claim. */
export function ArticleText({ article, marks, selected, onSelect, draft, ...props }: Props) {
  const onMark = draft ? undefined : props.onMark;
  const root = useRef<HTMLElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const { text } = article;
  const { words, choose, clear } = useSelectedWords({
    frame,
    root,
    text,
    active: onMark !== undefined,
  });

  const overlaps = useOverlaps({ frame, root, text, marks, selected, onSelect });

  const mark = () => {
    if (!words) return;
    onMark?.({ start: words.start, end: words.end });
    clear();
  };
  const { passages } = article;
  const sentences = useMemo(() => sentencesOf(text, passages), [text, passages]);
  /** The first sentence of the selected claim, else of the article. */
  const begin = () => {
    const at = marks.find(({ id }) => id === selected);
    const found = sentences.find(({ end }) => end > (at?.start ?? 0));
    if (found) choose(found);
  };
  const key = (keys: string, label: string, run: () => void) => ({
    keys,
    label,
    group: t`Marking a claim`,
    run,
  });
  const moveEdge = (edge: 'start' | 'end', by: 1 | -1) => () => {
    const passage = words && passages.find(({ end }) => end >= words.end);
    if (words && passage) choose(stepWord(text, passage, words, edge, by));
  };
  useShortcuts(
    !onMark
      ? []
      : !words
        ? [key('m', t`Choose words to mark as a claim`, begin)]
        : [
            key('m', t`Mark the chosen words`, mark),
            key('ArrowDown', t`The next sentence`, () => choose(stepSentence(sentences, words, 1))),
            key('ArrowUp', t`The sentence before`, () =>
              choose(stepSentence(sentences, words, -1)),
            ),
            key('Shift+ArrowRight', t`One word more at the end`, moveEdge('end', 1)),
            key('Shift+ArrowLeft', t`One word less at the end`, moveEdge('end', -1)),
            key('ArrowRight', t`One word less at the beginning`, moveEdge('start', 1)),
            key('ArrowLeft', t`One word more at the beginning`, moveEdge('start', -1)),
            key('Escape', t`Choose nothing`, clear),
          ],
  );

  return (
    <div ref={frame} className={classes['frame']}>
      {marks.length > 0 && (
        <Minimap root={root} text={text} marks={marks} selected={selected} onSelect={onSelect} />
      )}
      <MarkedText
        text={text}
        blocks={article.passages}
        marks={marks}
        selected={selected}
        onSelect={onSelect}
        onPlace={overlaps.onPlace}
        root={root}
      />
      {overlaps.list}
      {draft && <SpanHandles root={root} text={text} {...draft} />}
      {words && onMark && (
        <div className={classes['markButton']} style={{ top: words.top, left: words.left }}>
          {/* Pressing must not take the selection away before the click. */}
          <Button onPointerDown={(event) => event.preventDefault()} onClick={mark}>
            {t`Mark as a claim`}&nbsp;<Key>m</Key>
          </Button>
        </div>
      )}
    </div>
  );
}
