import type { ReactNode } from 'react';
import classes from './page.module.css';

interface Props {
  readonly title: string;
  readonly line?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page in one column under its headline. */
export function Page({ title, line, actions, children }: Props) {
  return (
    <div className={classes['page']}>
      <title>{`${title} · Claimdesk`}</title>
      <header className={classes['head']}>
        <div>
          <h1>{title}</h1>
          {line && <div className={classes['line']}>{line}</div>}
        </div>
        {actions && <div className={classes['actions']}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
