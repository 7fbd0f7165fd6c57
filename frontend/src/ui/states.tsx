import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useBound } from '@/lib/key-bindings';
import { keyName } from '@/lib/key-names';
import { reasonOf } from '@/lib/problem';
import { Icon } from './icon';
import classes from './states.module.css';

interface StateProps {
  /** Whether it stands in the place of a whole page, headline and all. */
  readonly isPage?: boolean;
}

/** Where nothing is yet: says why, and what to do first. */
export function EmptyState({
  title,
  isPage = false,
  children,
}: StateProps & { title: string; children?: ReactNode }) {
  const Heading = isPage ? 'h1' : 'h2';
  return (
    <div className={classes['state']}>
      <Heading className={classes['title']}>{title}</Heading>
      {children}
    </div>
  );
}

/** What could not be loaded, why, and a way to try again. */
export function LoadProblem({
  error,
  isPage = false,
  retry,
}: StateProps & { error: unknown; retry: () => void }) {
  const Heading = isPage ? 'h1' : 'h2';
  return (
    <div className={classes['state']} role="alert">
      <Heading className={classes['title']}>
        <Trans>This could not be loaded</Trans>
      </Heading>
      <p>{reasonOf(error)}</p>
      <Button variant="default" onClick={retry}>
        <Trans>Try again</Trans>
      </Button>
    </div>
  );
}

/** Beside what caused it. */
export function InlineProblem({ error, children }: { error: unknown; children?: ReactNode }) {
  if (error === null || error === undefined) return null;
  return (
    <div className={classes['inline']} role="alert">
      <Icon name="warning" size={16} />
      <div>
        {reasonOf(error)}
        {children}
      </div>
    </div>
  );
}

/** Grey lines as tall as the text that they stand for, so that nothing jumps when it comes. */
export function SkeletonLines({ lines, label }: { lines: readonly number[]; label: string }) {
  return (
    <div className={classes['skeleton']} role="status" aria-label={label}>
      {lines.map((width, index) => (
        <span key={index} style={{ inlineSize: `${String(width)}%` }} />
      ))}
    </div>
  );
}

/** A key as it is shown on the button that it presses: the one that its user chose for the desk's. */
export function Key({ children }: { children: string }) {
  return (
    <kbd className={classes['key']} aria-hidden="true">
      {keyName(useBound(children))}
    </kbd>
  );
}
