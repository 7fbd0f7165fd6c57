import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { Drawing, Picture } from '@/lib/model';
import { LoadProblem, SkeletonLines } from '@/ui/states';
import { picturesQuery, type Pictured } from './picture-calls';
import classes from './pictures.module.css';

interface Props {
  readonly of: Pictured;
  /** What is said where there are none; null to leave their section out. */
  readonly whenNone: string | null;
}

/** What a report says in pictures, each with its numbers in a table that unfolds. */
export function Pictures({ of, whenNone }: Props) {
  const pictures = useQuery(picturesQuery(of));
  if (pictures.data?.items.length === 0 && whenNone === null) return null;
  return (
    <section className={classes['pictures']} aria-label={t`In pictures`}>
      <h2>
        <Trans>In pictures</Trans>
      </h2>
      {pictures.isPending && (
        <SkeletonLines label={t`The pictures are loading`} lines={[60, 80, 40]} />
      )}
      {pictures.isError && (
        <LoadProblem error={pictures.error} retry={() => void pictures.refetch()} />
      )}
      {pictures.data?.items.length === 0 && <p className={classes['note']}>{whenNone}</p>}
      {pictures.data?.items.map((picture) => (
        <Figure key={picture.id} picture={picture} />
      ))}
    </section>
  );
}

function Figure({ picture }: { readonly picture: Picture }) {
  const id = useId();
  const { title, description, drawing, notes, table } = picture;
  return (
    <figure className={classes['picture']} aria-labelledby={`${id}title`}>
      <figcaption id={`${id}title`}>{title}</figcaption>
      <Drawn drawing={drawing} title={title} description={description} />
      {notes.map((note) => (
        <p key={note} className={classes['note']}>
          {note}
        </p>
      ))}
      <details>
        <summary>
          <Trans>The numbers</Trans>
          <span className="visually-hidden">: {title}</span>
        </summary>
        <div className={classes['scroll']} role="region" aria-label={title} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {table.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((cells) => (
                <tr key={cells.join('\n')}>
                  {cells.map((cell, i) =>
                    i === 0 ? (
                      <th key={table.columns[i]} scope="row">
                        {cell}
                      </th>
                    ) : (
                      <td key={table.columns[i]}>{cell}</td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

interface DrawnProps {
  readonly drawing: Drawing;
  readonly title: string;
  readonly description: string;
}

function Drawn({ drawing, title, description }: DrawnProps) {
  const id = useId();
  return (
    <svg
      viewBox={`0 0 ${String(drawing.width)} ${String(drawing.height)}`}
      role="img"
      aria-labelledby={`${id}what`}
      aria-describedby={`${id}seen`}
    >
      <title id={`${id}what`}>{title}</title>
      <desc id={`${id}seen`}>{description}</desc>
      {drawing.outlines.map(({ path, fill, stroke, dashed }, i) => (
        <path
          key={i}
          d={path}
          fill={tone(fill)}
          stroke={tone(stroke)}
          {...(dashed && { strokeDasharray: '5 3', strokeWidth: 2 })}
        />
      ))}
      {drawing.labels.map(({ x, y, anchor, bold, text }, i) => (
        <text key={i} x={x} y={y} textAnchor={anchor} data-bold={bold || undefined}>
          {text}
        </text>
      ))}
    </svg>
  );
}

const tones: Record<string, string> = {
  ink: 'var(--ink)',
  soft: 'var(--ink-3)',
  rule: 'var(--rule)',
  paper: 'var(--paper)',
};

/** A colour as it is; a tone of the paper as the page has it, light or dark. */
function tone(name: string): string {
  return tones[name] ?? name;
}
