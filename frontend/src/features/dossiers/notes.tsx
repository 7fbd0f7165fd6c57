import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { LateMarkdown } from '@/ui/late-markdown';
import classes from './dossiers.module.css';

interface Props {
  readonly value: string;
  readonly problem: string | null;
  readonly onChange: (notes: string) => void;
}

/** What the desk writes down for itself, in Markdown, with a preview. */
export function NotesField({ value, problem, onChange }: Props) {
  const [previewed, setPreviewed] = useState(false);
  return (
    <div className={classes['notesField']}>
      <Textarea
        label={t`Notes`}
        description={t`For the desk alone, in Markdown: no report shows them`}
        rows={4}
        maxLength={20_000}
        value={value}
        error={problem}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Button
        variant="subtle"
        size="compact-sm"
        aria-expanded={previewed}
        onClick={() => setPreviewed(!previewed)}
      >
        {previewed ? <Trans>Hide the preview</Trans> : <Trans>Preview</Trans>}
      </Button>
      {previewed && (
        <section aria-label={t`Preview of the notes`} className={classes['notes']}>
          {value.trim() === '' ? (
            <p className={classes['fine']}>
              <Trans>Nothing written yet. Markdown makes *emphasis*, lists and links.</Trans>
            </p>
          ) : (
            <LateMarkdown>{value}</LateMarkdown>
          )}
        </section>
      )}
    </div>
  );
}

/** A dossier's notes on its page. */
export function Notes({ children }: { children: string }) {
  return (
    <section aria-label={t`Notes`} className={classes['notes']}>
      <h2>
        <Trans>Notes</Trans>
      </h2>
      <LateMarkdown>{children}</LateMarkdown>
    </section>
  );
}
