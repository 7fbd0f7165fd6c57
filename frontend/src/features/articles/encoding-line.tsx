import { i18n } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { share } from '@/lib/format';
import type { Article, EncodingChoice } from '@/lib/model';
import { statusOf } from '@/lib/problem';
import { Dialog } from '@/ui/dialog';
import { InlineProblem, LoadProblem, SkeletonLines } from '@/ui/states';
import { toast } from '@/ui/toasts';
import {
  encodingPreviewQuery,
  encodingsQuery,
  useCorrectEncoding,
  useTakeInEncoding,
} from './article-calls';
import classes from './articles.module.css';

interface Props {
  readonly article: Article;
  readonly mayCorrect: boolean;
  /** The text in another encoding has become an article of its own. */
  readonly onTaken: (id: string) => void;
}

const sources = {
  mark: msg`as its byte order mark says`,
  bytes: msg`as its bytes show`,
  sender: msg`as its sender says`,
  page: msg`as the page says`,
  guess: msg`guessed from its letters`,
  person: msg`chosen by hand`,
};

/** The encoding that the article was read in, how that is known, and the way to another. */
export function EncodingLine({ article, mayCorrect, onTaken }: Props) {
  const [choosing, setChoosing] = useState(false);
  const { charset, source, confidence } = article.encoding;
  if (charset === 'binary') return null;
  return (
    <span>
      {charset}
      {source && `, ${i18n._(sources[source])}`}
      {source === 'guess' &&
        typeof confidence === 'number' &&
        ` ${t`(${{ share: share(confidence) }} sure)`}`}
      {mayCorrect && (
        <Button variant="subtle" onClick={() => setChoosing(true)}>
          <Trans>Letters look wrong?</Trans>
        </Button>
      )}
      {choosing && (
        <Dialog
          onClose={() => setChoosing(false)}
          title={t`Read the article in another encoding`}
          size="lg"
        >
          <EncodingForm article={article} onTaken={onTaken} onDone={() => setChoosing(false)} />
        </Dialog>
      )}
    </span>
  );
}

interface FormProps {
  readonly article: Article;
  readonly onTaken: (id: string) => void;
  readonly onDone: () => void;
}

function EncodingForm({ article, onTaken, onDone }: FormProps) {
  const choices = useQuery(encodingsQuery(article.id));
  const [chosen, setChosen] = useState(article.encoding.charset);
  const correcting = useCorrectEncoding(article);
  const taking = useTakeInEncoding(article.id);
  if (choices.isPending) {
    return <SkeletonLines label={t`The encodings are loading`} lines={[60, 100, 100]} />;
  }
  if (choices.isError) {
    return <LoadProblem error={choices.error} retry={() => void choices.refetch()} />;
  }
  const inUse = statusOf(correcting.error) === 409;
  return (
    <form
      className={classes['import']}
      aria-label={t`Another encoding`}
      onSubmit={(event) => {
        event.preventDefault();
        correcting.mutate(chosen, {
          onSuccess: () => {
            toast({ words: t`The article is now read as ${chosen}` });
            onDone();
          },
        });
      }}
    >
      <NativeSelect
        label={t`Encoding`}
        description={t`The bytes stay as they came; text and claims are derived from them anew`}
        data-autofocus
        value={chosen}
        data={[
          { group: t`Likely by its letters`, items: options(choices.data.items, true) },
          { group: t`All others`, items: options(choices.data.items, false) },
        ]}
        onChange={(event) => {
          correcting.reset();
          setChosen(event.currentTarget.value);
        }}
      />
      <Preview articleId={article.id} charset={chosen} />
      <InlineProblem error={correcting.error} />
      <InlineProblem error={taking.error} />
      <div className={classes['buttons']}>
        {inUse ? (
          <Button
            loading={taking.isPending}
            onClick={() =>
              taking.mutate(chosen, {
                onSuccess: ({ id }) => {
                  onDone();
                  onTaken(id);
                },
              })
            }
          >
            <Trans>Take it in as a new article</Trans>
          </Button>
        ) : (
          <Button
            type="submit"
            loading={correcting.isPending}
            disabled={chosen === article.encoding.charset}
          >
            <Trans>Read it so</Trans>
          </Button>
        )}
        <Button variant="subtle" onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}

function options(choices: readonly EncodingChoice[], likely: boolean) {
  return choices
    .filter(({ confidence }) => (typeof confidence === 'number') === likely)
    .map(({ charset, label, confidence, current }) => ({
      value: charset,
      label: [
        typeof confidence === 'number'
          ? t`${label}, ${{ share: share(confidence) }} likely`
          : label,
        current && t`(as it is now)`,
      ]
        .filter(Boolean)
        .join(' '),
    }));
}

/** What the article would say. */
function Preview({ articleId, charset }: { articleId: string; charset: string }) {
  const preview = useQuery(encodingPreviewQuery(articleId, charset));
  if (preview.isPending) {
    return <SkeletonLines label={t`The preview is loading`} lines={[100, 90, 96]} />;
  }
  if (preview.isError) return <InlineProblem error={preview.error} />;
  return (
    <div className={classes['preview']} role="region" aria-label={t`Preview`} aria-live="polite">
      {preview.data.excerpts.map((excerpt, index) => (
        <p key={index} dir="auto">
          {excerpt}
        </p>
      ))}
    </div>
  );
}
