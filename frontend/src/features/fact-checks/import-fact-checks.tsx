import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useRef, type DragEvent } from 'react';
import { InlineProblem } from '@/ui/states';
import { useImportFactChecks } from './fact-check-calls';
import classes from './fact-checks.module.css';

/** Takes files that are chosen, or dropped on it; the jobs tell what becomes of them. */
export function ImportFactChecks() {
  const chooser = useRef<HTMLInputElement>(null);
  const importing = useImportFactChecks();
  const take = (files: FileList | null) => {
    if (files && files.length > 0) importing.mutate([...files]);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    // Elsewhere on the page a dropped file is an article.
    event.stopPropagation();
    take(event.dataTransfer.files);
  };
  return (
    <section
      className={classes['import']}
      aria-label={t`Import`}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      <p>
        <Trans>
          Drop files of ClaimReview here: JSON-LD, pages that hold it, a line for each, or a ZIP
          archive. They become precedents, never verdicts of this desk.
        </Trans>
      </p>
      <input
        ref={chooser}
        hidden
        multiple
        type="file"
        aria-label={t`Files of ClaimReview`}
        accept=".json,.jsonld,.jsonl,.ndjson,.html,.htm,.zip"
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      <Button
        variant="default"
        loading={importing.isPending}
        onClick={() => chooser.current?.click()}
      >
        <Trans>Choose files</Trans>
      </Button>
      {importing.isError && <InlineProblem error={importing.error} />}
    </section>
  );
}
