import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Fragment } from 'react';
import type { TextComparisonRow } from '@/lib/model';
import classes from './stories.module.css';

type Sentence = NonNullable<TextComparisonRow['here']>;

const kindWords = {
  same: msg`The same`,
  changed: msg`Changed`,
  added: msg`Added`,
  left_out: msg`Left out`,
} as const;

interface Props {
  readonly rows: readonly TextComparisonRow[];
  /** What the two columns are called. */
  readonly here: string;
  readonly there: string;
}

/** Two prints of a text, sentence beside sentence, with what differs marked by sign and word. */
export function ComparisonView({ rows, here, there }: Props) {
  return (
    <table className={classes['comparison']}>
      <thead>
        <tr>
          <th scope="col">{here}</th>
          <th scope="col">{there}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${String(row.here?.start)}-${String(row.there?.start)}`} data-kind={row.kind}>
            <td>
              {row.kind === 'left_out' && <Kind kind={row.kind} />}
              {row.here && <Words sentence={row.here} as="del" />}
            </td>
            <td>
              {(row.kind === 'added' || row.kind === 'changed') && <Kind kind={row.kind} />}
              {row.there && <Words sentence={row.there} as="ins" />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Kind({ kind }: { kind: TextComparisonRow['kind'] }) {
  return <span className={classes['kind']}>{i18n._(kindWords[kind])}</span>;
}

/** A sentence with the words that the other has not. */
function Words({ sentence, as: Mark }: { sentence: Sentence; as: 'del' | 'ins' }) {
  const parts: { words: string; only: boolean; at: number }[] = [];
  let at = sentence.start;
  const take = (end: number, only: boolean) => {
    if (end > at) {
      const words = sentence.text.slice(at - sentence.start, end - sentence.start);
      parts.push({ words, only, at });
    }
    at = end;
  };
  for (const { start, end } of sentence.only) {
    take(start, false);
    take(end, true);
  }
  take(sentence.end, false);
  return parts.map(({ words, only, at: key }) =>
    only ? <Mark key={key}>{words}</Mark> : <Fragment key={key}>{words}</Fragment>,
  );
}
