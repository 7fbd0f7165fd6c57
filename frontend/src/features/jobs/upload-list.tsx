import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { share } from '@/lib/format';
import { InlineProblem } from '@/ui/states';
import classes from './jobs.module.css';
import { forgetUpload, useUploads } from './uploads';

/** The files that are on their way to the server, and those that did not arrive. */
export function UploadList() {
  const uploads = useUploads();
  if (uploads.length === 0) return null;
  return (
    <ul className={classes['list']} aria-label={t`Uploads`}>
      {uploads.map(({ id, name, sent, problem }) => (
        <li key={id} className={classes['job']}>
          <h2>{name}</h2>
          {problem === undefined ? (
            <>
              <progress value={sent} max={1} aria-label={t`Sending ${name}`} />
              <p className={classes['words']}>
                {sent < 1 ? t`${{ share: share(sent) }} sent` : t`Sent; the server takes it apart…`}
              </p>
            </>
          ) : (
            <>
              <InlineProblem error={problem} />
              <div className={classes['actions']}>
                <Button variant="subtle" onClick={() => forgetUpload(id)}>
                  <Trans>Close</Trans>
                </Button>
              </div>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
