import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, FileButton, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { moment } from '@/lib/format';
import type { ArchivedCopy } from '@/lib/model';
import { Icon } from '@/ui/icon';
import { InlineProblem } from '@/ui/states';
import { useCopy } from './evidence-calls';
import classes from './evidence.module.css';

const accepted =
  '.pdf,.docx,.html,.htm,.txt,.md,.eml,.mhtml,image/png,image/jpeg,image/gif,image/webp';

interface Props {
  readonly url: string;
  readonly copy: ArchivedCopy | null;
  readonly problem: string | null;
  readonly onUrl: (url: string) => void;
  /**
   * A copy was made; its own title, publisher and day may fill what is empty. Null takes the copy off
   * the evidence.
   */
  readonly onCopy: (copy: ArchivedCopy | null) => void;
  /** The excerpt, which stands right behind the address: most evidence is these two. */
  readonly children: ReactNode;
}

/** Where the evidence is, and the copy that is kept of it: of the page there, or of a file. */
export function CopyField({ url, copy, problem, onUrl, onCopy, children }: Props) {
  const copying = useCopy();
  const make = (source: string | File) => copying.mutate(source, { onSuccess: onCopy });
  const address = url.trim();
  return (
    <div className={classes['source']}>
      <TextInput
        label={t`Address`}
        type="url"
        placeholder="https://"
        required={copy === null}
        withAsterisk={false}
        autoFocus
        value={url}
        error={problem}
        onChange={(event) => onUrl(event.currentTarget.value)}
      />
      {children}
      <div className={classes['actions']}>
        <Button
          variant="default"
          loading={copying.isPending}
          disabled={!/^https?:\/\/./i.test(address)}
          leftSection={<Icon name="download" size={14} />}
          onClick={() => make(address)}
        >
          {copy?.url ? t`Copy the page again` : t`Copy the page`}
        </Button>
        <FileButton accept={accepted} onChange={(file) => file && make(file)}>
          {(props) => (
            <Button variant="subtle" disabled={copying.isPending} {...props}>
              {t`Upload a file`}
            </Button>
          )}
        </FileButton>
      </div>
      <InlineProblem error={copying.error}>
        <p>
          {t`The evidence can be saved without a copy; a saved page or PDF can be uploaded as its copy.`}
        </p>
      </InlineProblem>
      <div role="status" className={classes['found']}>
        {copy && (
          <>
            <CopyLine copy={copy} />
            <Button variant="subtle" size="compact-sm" onClick={() => onCopy(null)}>
              {t`Take the copy off`}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

/** A copy that is kept: what it is, when it was made, its hash, and the way to it. */
export function CopyLine({ copy }: { copy: ArchivedCopy }) {
  const name = copy.fileName ?? copy.url ?? copy.mediaType;
  const at = moment(copy.taken);
  const by = copy.takenBy.name;
  const hash = copy.sha256.slice(0, 12);
  return (
    <p className={classes['copy']}>
      <Icon name="article" size={14} />{' '}
      <a href={`/api/v1/copies/${copy.id}/archive`} download title={name}>
        {t`Archived copy`}
      </a>
      {', '}
      <Trans>
        {at}, by {by}
      </Trans>
      {', '}
      <span title={copy.sha256}>
        SHA-256 <code>{hash}…</code>
      </span>
      {copy.url && (
        <>
          {' · '}
          <a href={`/api/v1/copies/${copy.id}/warc`} download>
            WARC
          </a>
        </>
      )}
    </p>
  );
}
