import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useShortcuts } from '@/lib/keys';
import type { Article } from '@/lib/model';
import { MarkedText, type TextMark } from '@/spans/marked-text';
import type { Span } from '@/spans/marks';
import { spanOfRange } from '@/spans/selection';
import { Key } from '@/ui/states';
import classes from './articles.module.css';

interface Props {
  readonly article: Article;
  readonly marks: readonly TextMark[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  /** Marks the selected words as a claim; absent where the account may not. */
  readonly onMark?: (span: Span) => void;
}

interface SelectedWords extends Span {
  readonly top: number;
  readonly left: number;
}

/** The article as text with its claims in place; selected words can be marked as a claim. */
export function ArticleText({ article, marks, selected, onSelect, onMark }: Props) {
  const root = useRef<HTMLElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState<SelectedWords | null>(null);
  const { text } = article;

  useEffect(() => {
    if (!onMark) return;
    const onSelectionChange = () => {
      const selection = document.getSelection();
      const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
      const span =
        root.current && range && !range.collapsed ? spanOfRange(root.current, range, text) : null;
      const box = frame.current?.getBoundingClientRect();
      if (!span || !range || !box) {
        setWords(null);
        return;
      }
      const place = range.getBoundingClientRect();
      setWords({
        ...span,
        top: place.bottom - box.top + 6,
        left: Math.max(0, Math.min(place.left - box.left, box.width - 170)),
      });
    };
    document.addEventListener('selectionchange', onSelectionChange);
    return () => document.removeEventListener('selectionchange', onSelectionChange);
  }, [onMark, text]);

  const mark = () => {
    if (!words) return;
    onMark?.({ start: words.start, end: words.end });
    document.getSelection()?.removeAllRanges();
    setWords(null);
  };
  useShortcuts(
    words ? [{ keys: 'm', label: 'Mark the selected words', group: 'Article', run: mark }] : [],
  );

  return (
    <div ref={frame} className={classes['frame']}>
      <MarkedText
        text={text}
        blocks={article.passages}
        marks={marks}
        selected={selected}
        onSelect={onSelect}
        root={root}
      />
      {words && (
        <div className={classes['markButton']} style={{ top: words.top, left: words.left }}>
          {/* Pressing must not take the selection away before the click. */}
          <Button onPointerDown={(event) => event.preventDefault()} onClick={mark}>
            Mark as a claim&nbsp;<Key>m</Key>
          </Button>
        </div>
      )}
    </div>
  );
}
