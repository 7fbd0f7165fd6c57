import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useState } from 'react';
import { droppedFiles, type PlacedFile } from '@/lib/dropped-files';
import { reasonOf } from '@/lib/problem';
import { toast } from '@/ui/toasts';
import classes from './articles.module.css';

/** Takes files and folders dropped anywhere on the page. */
export function DropAnywhere({ onFiles }: { onFiles: (files: PlacedFile[]) => void }) {
  const [over, setOver] = useState(false);
  const dropped = useEffectEvent((files: PlacedFile[]) => onFiles(files));
  useEffect(() => {
    const brings = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onDragOver = (event: DragEvent) => {
      if (!brings(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!brings(event)) return;
      event.preventDefault();
      setOver(false);
      if (!event.dataTransfer) return;
      droppedFiles(event.dataTransfer).then(dropped, (failure: unknown) => {
        toast({
          tone: 'problem',
          words: t`The folder cannot be read: ${{ reason: reasonOf(failure) }}`,
        });
      });
    };
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('dragleave', onDragLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('dragleave', onDragLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, []);
  return over ? (
    <div className={classes['drop']}>
      <Trans>Drop to import</Trans>
    </div>
  ) : null;
}
