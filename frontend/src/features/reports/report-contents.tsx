import { plural } from '@lingui/core/macro';
import { useState } from 'react';
import type { Rating, ReportLine } from '@/lib/model';
import { VerdictSign } from '@/ui/verdict-sign';
import classes from './reports.module.css';

interface Props {
  readonly contents: readonly ReportLine[];
  readonly ratings: readonly Rating[];
}

/** A line for each claim that leads to it, with its verdict; folded until it is asked for. */
export function ReportContents({ contents, ratings }: Props) {
  const [open, setOpen] = useState(false);
  if (contents.length < 2) return null;
  return (
    <details
      className={classes['contents']}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {plural(contents.length, { one: 'Contents: # claim', other: 'Contents: # claims' })}
      </summary>
      {open && (
        <ol>
          {contents.map(({ number, text, rating: given }) => {
            const rating = ratings.find(({ id }) => id === given);
            return (
              <li key={number}>
                <a href={`#claim-${String(number)}`}>{text}</a>{' '}
                {rating && <VerdictSign rating={rating} />}
              </li>
            );
          })}
        </ol>
      )}
    </details>
  );
}
