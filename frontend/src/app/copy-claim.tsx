import { t } from '@lingui/core/macro';
import { Button, Modal, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { articleQuery } from '@/features/articles/article-calls';
import { claimQuery } from '@/features/claims/claim-calls';
import { copy, type Copied } from '@/lib/clipboard';
import { useShortcuts } from '@/lib/keys';
import type { Claim } from '@/lib/model';
import { Key } from '@/ui/states';
import { toast } from '@/ui/toasts';
import { citation } from './citation';
import classes from './copy-claim.module.css';

/** Copies a claim with its source, or a link to its sentence in the live page. */
export function CopyClaim({ claim }: { claim: Pick<Claim, 'id' | 'article'> }) {
  const detail = useQuery(claimQuery(claim.id)).data;
  const article = useQuery(articleQuery(claim.article.id)).data;
  const [byHand, setByHand] = useState<Copied | null>(null);
  const link = detail?.original.link;
  const take = async (copied: Copied, words: string) => {
    if (await copy(copied)) toast({ words });
    else setByHand(copied);
  };
  const cite = () => {
    if (detail && article) void take(citation(detail, article), t`Copied with its source`);
  };
  const copyLink = () => {
    if (link) void take({ text: link }, t`Link to the sentence copied`);
  };
  useShortcuts([
    { keys: 'y', label: t`Copy the claim with its source`, group: t`Claim`, run: cite },
    ...(link
      ? [{ keys: 'w', label: t`Copy the link to its sentence`, group: t`Claim`, run: copyLink }]
      : []),
  ]);
  return (
    <div className={classes['copy']} role="group" aria-label={t`Quote the claim`}>
      <Button variant="subtle" disabled={!detail || !article} onClick={cite}>
        {t`Copy with source`}&nbsp;<Key>y</Key>
      </Button>
      {link && (
        <>
          <Button variant="subtle" onClick={copyLink}>
            {t`Copy link to sentence`}&nbsp;<Key>w</Key>
          </Button>
          <a href={link} target="_blank" rel="noreferrer noopener">
            {t`Open in the live page`}
          </a>
        </>
      )}
      <Modal
        opened={byHand !== null}
        onClose={() => setByHand(null)}
        title={t`This browser does not let the page copy`}
      >
        <p className={classes['hint']}>
          {t`The words are selected: copy them with Ctrl+C, or with a long press.`}
        </p>
        <Textarea
          aria-label={t`To be copied`}
          readOnly
          rows={5}
          data-autofocus
          value={byHand?.text ?? ''}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </Modal>
    </div>
  );
}
