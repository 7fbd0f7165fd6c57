import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useDraft } from '@/lib/drafts';
import { useAccount } from '@/lib/session';
import classes from './articles.module.css';
import type { Handed } from './intake';

interface Props {
  readonly onClose: () => void;
  readonly onImport: (handed: Handed[]) => void;
}

/** Paste a text, give an address, or choose files. */
export function ImportDialog({ onClose, onImport }: Props) {
  const files = useRef<HTMLInputElement>(null);
  const draft = useDraft(`${useAccount().id}.import`, { title: '', text: '', address: '' });
  const hand = (handed: Handed[]) => {
    onImport(handed);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Import articles" size="lg">
      <form
        className={classes['import']}
        onSubmit={(event) => {
          event.preventDefault();
          hand([{ text: draft.value.text, title: draft.value.title.trim() }]);
          draft.discard();
        }}
      >
        <Textarea
          label="Text of the article"
          description="Paste it as it is, headers and all: Claimdesk reads the title, outlet, authors and date from them"
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
            label="Title"
            description="Only if the text does not hold it"
            value={draft.value.title}
            onChange={(event) => draft.change({ title: event.currentTarget.value })}
          />
          <Button type="submit">Import text</Button>
        </div>
      </form>
      <div className={classes['or']}>or</div>
      <form
        className={classes['importRow']}
        onSubmit={(event) => {
          event.preventDefault();
          hand([{ fetch: draft.value.address.trim() }]);
          draft.discard();
        }}
      >
        <TextInput
          label="Address"
          description="The page is fetched once, and an archived copy is kept"
          type="url"
          required
          withAsterisk={false}
          placeholder="https://"
          value={draft.value.address}
          onChange={(event) => draft.change({ address: event.currentTarget.value })}
        />
        <Button type="submit" variant="default">
          Fetch
        </Button>
      </form>
      <div className={classes['or']}>or</div>
      <div className={classes['importRow']}>
        <input
          ref={files}
          type="file"
          multiple
          hidden
          accept=".txt,.md,.html,.htm,.pdf,.docx,.eml,.mhtml,.mht,text/plain,text/html,application/pdf"
          aria-label="Files to import"
          onChange={(event) => {
            const chosen = [...(event.currentTarget.files ?? [])];
            if (chosen.length > 0) hand(chosen.map((file) => ({ file })));
          }}
        />
        <p className={classes['hint']}>
          Text, Markdown, HTML, PDF, DOCX, mail or web archives, as many as you like. You can also
          drop them anywhere on the page.
        </p>
        <Button variant="default" onClick={() => files.current?.click()}>
          Choose files…
        </Button>
      </div>
    </Modal>
  );
}
