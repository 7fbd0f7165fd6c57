import { t } from '@lingui/core/macro';
import { Button, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ArchivedCopy } from '@/lib/model';
import { InlineProblem } from '@/ui/states';
import { copyTextQuery, excerptQuery } from './evidence-calls';
import classes from './evidence.module.css';

const pauseMs = 400;

interface Props {
  readonly excerpt: string;
  readonly copy: ArchivedCopy | null;
  readonly problem: string | null;
  readonly onExcerpt: (excerpt: string) => void;
}

/** The words that count, looked for in the copy, or chosen from it. */
export function ExcerptField({ excerpt, copy, problem, onExcerpt }: Props) {
  const [choosing, setChoosing] = useState(false);
  const readable = copy !== null && typeof copy.characters === 'number';
  return (
    <div>
      <Textarea
        label={t`Excerpt`}
        description={t`The words that count, as they stand there; … for words left out`}
        required
        withAsterisk={false}
        classNames={{ input: classes['words'] ?? '' }}
        value={excerpt}
        error={problem}
        onChange={(event) => onExcerpt(event.currentTarget.value)}
      />
      {readable && (
        <>
          <div className={classes['found']}>
            <Found copy={copy.id} excerpt={excerpt} />
            <Button
              variant="subtle"
              size="compact-sm"
              aria-expanded={choosing}
              onClick={() => setChoosing(!choosing)}
            >
              {choosing ? t`Close the copy` : t`Choose from the copy`}
            </Button>
          </div>
          {choosing && (
            <CopyText
              copy={copy.id}
              onChoose={(words) => {
                onExcerpt(words);
                setChoosing(false);
              }}
            />
          )}
        </>
      )}
    </div>
  );
}

function Found({ copy, excerpt }: { copy: string; excerpt: string }) {
  const [asked] = useDebouncedValue(excerpt.trim(), pauseMs);
  const { data } = useQuery(excerptQuery(copy, asked));
  const found = asked === '' ? undefined : data?.found;
  return (
    <span role="status" className={classes['verbatim']} data-found={found ?? undefined}>
      {found === true && t`Found in the copy`}
      {found === false && t`Not found word for word in the copy`}
    </span>
  );
}

/** The copy as text: what is selected in it becomes the excerpt. */
function CopyText({ copy, onChoose }: { copy: string; onChoose: (words: string) => void }) {
  const [start, setStart] = useState(0);
  const [selected, setSelected] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const text = useQuery(copyTextQuery(copy, start));
  const readSelection = () => {
    const area = box.current;
    setSelected(area ? area.value.slice(area.selectionStart, area.selectionEnd).trim() : '');
  };
  const end = text.data ? text.data.start + text.data.text.length : 0;
  return (
    <div className={classes['choose']}>
      <InlineProblem error={text.error} />
      {/* A field that is only read: its words are selected with mouse, finger and keyboard alike. */}
      <textarea
        ref={box}
        readOnly
        aria-label={t`Text of the copy; select the words that count`}
        value={text.data?.text ?? ''}
        onSelect={readSelection}
      />
      <div className={classes['actions']}>
        <Button
          variant="default"
          size="compact-sm"
          disabled={selected === ''}
          onClick={() => onChoose(selected)}
        >
          {t`Use the selected words`}
        </Button>
        {start > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => setStart(0)}>
            {t`From the beginning`}
          </Button>
        )}
        {text.data && end < text.data.total && (
          <Button variant="subtle" size="compact-sm" onClick={() => setStart(end)}>
            {t`Read on`}
          </Button>
        )}
      </div>
    </div>
  );
}
