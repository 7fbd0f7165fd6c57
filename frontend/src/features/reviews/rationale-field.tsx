import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Textarea } from '@mantine/core';
import { useState, type KeyboardEvent, type Ref } from 'react';
import { useShortcuts } from '@/lib/keys';
import { LateMarkdown } from '@/ui/late-markdown';
import links from '@/ui/links.module.css';
import { Key } from '@/ui/states';
import { Labelled } from './labelled';
import classes from './reviews.module.css';

interface Props {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly value: string;
  readonly readOnly: boolean;
  readonly problem: string | null;
  readonly onChange: (rationale: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** Why, in Markdown, as the report will show it. */
export function RationaleField({ value, problem, onChange, ...field }: Props) {
  const [previewed, setPreviewed] = useState(false);
  const toggle = () => setPreviewed(!previewed);
  useShortcuts([
    { keys: 'p', label: t`Show or hide the rationale's preview`, group: t`Review`, run: toggle },
  ]);
  return (
    <div className={classes['rationaleField']}>
      <Textarea
        {...field}
        label={<Labelled words={t`Rationale`} shortcut="n" />}
        aria-label={t`Rationale`}
        placeholder={t`What the evidence shows, and what it does not`}
        classNames={{ input: classes['rationale'] ?? '' }}
        value={value}
        error={problem}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <button
        type="button"
        className={`${classes['previewToggle'] ?? ''} ${links['link'] ?? ''}`}
        aria-expanded={previewed}
        onClick={toggle}
      >
        {previewed ? <Trans>Hide the preview</Trans> : <Trans>Preview</Trans>} <Key>p</Key>
      </button>
      {previewed && (
        <section aria-label={t`Preview of the rationale`} className={classes['preview']}>
          {value.trim() === '' ? (
            <p className={classes['none']}>
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
