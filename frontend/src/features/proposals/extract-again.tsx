import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import type { Proposal } from '@/lib/model';
import { reasonOf } from '@/lib/problem';
import { Dialog } from '@/ui/dialog';
import { InlineProblem } from '@/ui/states';
import { toast } from '@/ui/toasts';
import { Difference } from './difference';
import { useExtractAgain, useExtractMany, type Selection } from './proposal-calls';
import classes from './proposals.module.css';

/** Extracts one article again and shows what would change. */
export function ExtractAgainButton({ article }: { article: string }) {
  const extracting = useExtractAgain();
  const [proposal, setProposal] = useState<Proposal | null>(null);
  return (
    <>
      <Button
        variant="subtle"
        loading={extracting.isPending}
        onClick={() =>
          extracting.mutate(article, {
            onSuccess: (found) => {
              if (found.pending) setProposal(found);
              else toast({ words: t`Extracted again: nothing would change` });
            },
            onError: (error) => toast({ words: reasonOf(error), tone: 'problem' }),
          })
        }
      >
        <Trans>Extract again</Trans>
      </Button>
      {proposal && (
        <Dialog onClose={() => setProposal(null)} title={t`Extracted again`} size="lg">
          <Difference proposal={proposal} onDone={() => setProposal(null)} />
        </Dialog>
      )}
    </>
  );
}

interface DialogProps {
  /** The articles that were chosen in the list. */
  readonly chosen: readonly string[];
  readonly onClose: () => void;
  readonly onBegun: (job: string) => void;
}

/** Asks which articles shall be extracted again, as a job. */
export function ExtractAgainDialog({ chosen, onClose, onBegun }: DialogProps) {
  const extracting = useExtractMany();
  const [which, setWhich] = useState(chosen.length > 0 ? 'chosen' : 'older');
  const selections: Record<string, Selection> = {
    chosen: { articles: [...chosen] },
    older: { older: true },
    all: {},
  };
  return (
    <Dialog onClose={onClose} title={t`Extract again`}>
      <form
        className={classes['dialog']}
        onSubmit={(event) => {
          event.preventDefault();
          extracting.mutate(selections[which] ?? {}, { onSuccess: ({ id }) => onBegun(id) });
        }}
      >
        <Radio.Group label={t`Which articles`} value={which} onChange={setWhich}>
          {chosen.length > 0 && (
            <Radio
              value="chosen"
              label={plural(chosen.length, {
                one: 'The # chosen article',
                other: 'The # chosen articles',
              })}
            />
          )}
          <Radio value="older" label={t`All whose claims an older extractor found`} />
          <Radio value="all" label={t`All`} />
        </Radio.Group>
        <p>
          <Trans>
            Nothing changes yet: what would be new, gone or different is shown first. Claims that
            people marked or worked on keep their words and verdicts.
          </Trans>
        </p>
        <InlineProblem error={extracting.error} />
        <div className={classes['buttons']}>
          <Button type="submit" loading={extracting.isPending}>
            <Trans>Extract again</Trans>
          </Button>
          <Button variant="subtle" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
