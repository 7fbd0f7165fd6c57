import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { SpanPreview } from '@/features/claims/span-preview';
import type { Article, Claim } from '@/lib/model';
import { InlineProblem, Key } from '@/ui/states';
import classes from './marking-panel.module.css';
import type { Marking } from './use-marking';

/** What can be done to the bounds of the selected claim; nothing where it is judged. */
export function MarkingTools({ claim, marking }: { claim: Claim; marking: Marking }) {
  if (!marking.may) return null;
  const { next, before } = marking;
  return (
    <div className={classes['tools']} role="group" aria-label={t`Bounds of the claim`}>
      <Button variant="subtle" onClick={marking.adjust}>
        <Trans>Adjust</Trans>&nbsp;<Key>b</Key>
      </Button>
      <Button variant="subtle" onClick={() => marking.split()}>
        <Trans>Split</Trans>&nbsp;<Key>s</Key>
      </Button>
      {next && (
        <Button variant="subtle" disabled={marking.busy} onClick={() => marking.merge(next)}>
          <Trans>Merge with next</Trans>&nbsp;<Key>g</Key>
        </Button>
      )}
      {before && (
        <Button variant="subtle" disabled={marking.busy} onClick={() => marking.merge(before)}>
          <Trans>Merge with previous</Trans>&nbsp;<Key>h</Key>
        </Button>
      )}
      {claim.undoable && (
        <Button variant="subtle" disabled={marking.busy} onClick={marking.takeBack}>
          <Trans>Take back</Trans>&nbsp;<Key>z</Key>
        </Button>
      )}
    </div>
  );
}

/** The draft of a claim's bounds: its words and figures as they would be. */
export function MarkingPanel({ article, marking }: { article: Article; marking: Marking }) {
  const { draft } = marking;
  if (!draft) return null;
  const { text, id } = article;
  return (
    <form
      className={classes['panel']}
      aria-label={draft.kind === 'adjust' ? t`Adjust the claim` : t`Split the claim`}
      onSubmit={(event) => {
        event.preventDefault();
        marking.save();
      }}
    >
      <p className={classes['hint']}>
        {draft.kind === 'adjust'
          ? t`Drag the handles, or use the arrow keys: alone for the beginning, with Shift for the end.`
          : t`Drag the handle, or use the arrow keys, to where the second claim begins.`}
      </p>
      {draft.kind === 'adjust' ? (
        <SpanPreview
          article={id}
          text={text}
          span={draft.span}
          label={t`The claim as it would be`}
        />
      ) : (
        <>
          <SpanPreview
            article={id}
            text={text}
            span={{ start: draft.claim.start, end: draft.at }}
            label={t`The first claim`}
          />
          <SpanPreview
            article={id}
            text={text}
            span={{ start: draft.at, end: draft.claim.end }}
            label={t`The second claim`}
          />
        </>
      )}
      <InlineProblem error={marking.error} />
      <div className={classes['tools']}>
        <Button type="submit" loading={marking.busy}>
          {draft.kind === 'adjust' ? t`Save` : t`Split here`}&nbsp;<Key>Enter</Key>
        </Button>
        <Button variant="subtle" onClick={marking.cancel}>
          <Trans>Cancel</Trans>&nbsp;<Key>Escape</Key>
        </Button>
      </div>
    </form>
  );
}
