import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useDraft } from '@/lib/drafts';
import { useAccount } from '@/lib/session';
import { chosenFiles, type PlacedFile } from '@/lib/dropped-files';
import { Dialog } from '@/ui/dialog';
import classes from './articles.module.css';
import type { Handed } from './intake';

interface Props {
  readonly onClose: () => void;
  readonly onImport: (handed: Handed) => void;
  readonly onFiles: (files: PlacedFile[]) => void;
}

/** Paste a text, give an address, or choose files or a folder. */
export function ImportDialog({ onClose, onImport, onFiles }: Props) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const draft = useDraft(`${useAccount().id}.import`, { title: '', text: '', address: '' });
  const hand = (handed: Handed) => {
    onImport(handed);
    onClose();
  };
  const choose = (chosen: FileList | null) => {
    if (!chosen || chosen.length === 0) return;
    onFiles(chosenFiles(chosen));
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={t`Import articles`} size="lg">
      <form
        className={classes['import']}
        onSubmit={(event) => {
          event.preventDefault();
          hand({ text: draft.value.text, title: draft.value.title.trim() });
          draft.discard();
        }}
      >
        <Textarea
          label={t`Text of the article`}
          description={t`Paste it as it is, headers and all: Claimdesk reads the title, outlet, authors and date from them`}
          required
          withAsterisk={false}
          rows={9}
          data-autofocus
          classNames={{ input: classes['paste'] ?? '' }}
          value={draft.value.text}
          onChange={(event) => draft.change({ text: event.currentTarget.value })}
        />
        <div className={classes['importRow']}>
          <TextInput
            label={t`Title`}
            description={t`Only if the text does not hold it`}
            value={draft.value.title}
            onChange={(event) => draft.change({ title: event.currentTarget.value })}
          />
          <Button type="submit">
            <Trans>Import text</Trans>
          </Button>
        </div>
      </form>
      <div className={classes['or']}>
        <Trans>or</Trans>
      </div>
      <form
        className={classes['importRow']}
        onSubmit={(event) => {
          event.preventDefault();
          hand({ fetch: draft.value.address.trim() });
          draft.discard();
        }}
      >
        <TextInput
          label={t`Address`}
          description={t`The page is fetched once, and an archived copy is kept`}
          type="url"
          required
          withAsterisk={false}
          placeholder="https://"
          value={draft.value.address}
          onChange={(event) => draft.change({ address: event.currentTarget.value })}
        />
        <Button type="submit" variant="default">
          <Trans>Fetch</Trans>
        </Button>
      </form>
      <div className={classes['or']}>
        <Trans>or</Trans>
      </div>
      <div className={classes['importRow']}>
        <input
          ref={files}
          type="file"
          multiple
          hidden
          accept=".txt,.md,.html,.htm,.pdf,.docx,.eml,.mhtml,.mht,.zip,.jsonl,.ndjson,.warc,.gz,text/plain,text/html,application/pdf"
          aria-label={t`Files to import`}
          onChange={(event) => choose(event.currentTarget.files)}
        />
        <input
          ref={folder}
          type="file"
          multiple
          hidden
          {...{ webkitdirectory: '' }}
          aria-label={t`Folder to import`}
          onChange={(event) => choose(event.currentTarget.files)}
        />
        <p className={classes['hint']}>
          <Trans>
            Text, Markdown, HTML, PDF, DOCX, mail or web archives, as many as you like, also in a
            ZIP archive, as JSON lines or as WARC. You can also drop files and folders anywhere on
            the page.
          </Trans>
        </p>
        <div className={classes['choose']}>
          <Button variant="default" onClick={() => files.current?.click()}>
            <Trans>Choose files…</Trans>
          </Button>
          <Button variant="default" onClick={() => folder.current?.click()}>
            <Trans>Choose a folder…</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
