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
    <div className={classes['tools']} role="group" aria-label="Bounds of the claim">
      <Button variant="subtle" onClick={marking.adjust}>
        Adjust&nbsp;<Key>b</Key>
      </Button>
      <Button variant="subtle" onClick={() => marking.split()}>
        Split&nbsp;<Key>s</Key>
      </Button>
      {next && (
        <Button variant="subtle" disabled={marking.busy} onClick={() => marking.merge(next)}>
          Merge with next&nbsp;<Key>g</Key>
        </Button>
      )}
      {before && (
        <Button variant="subtle" disabled={marking.busy} onClick={() => marking.merge(before)}>
          Merge with previous&nbsp;<Key>h</Key>
        </Button>
      )}
      {claim.undoable && (
        <Button variant="subtle" disabled={marking.busy} onClick={marking.takeBack}>
          Take back&nbsp;<Key>z</Key>
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
      aria-label={draft.kind === 'adjust' ? 'Adjust the claim' : 'Split the claim'}
      onSubmit={(event) => {
        event.preventDefault();
        marking.save();
      }}
    >
      <p className={classes['hint']}>
        {draft.kind === 'adjust'
          ? 'Drag the handles, or use the arrow keys: alone for the beginning, with Shift for the end.'
          : 'Drag the handle, or use the arrow keys, to where the second claim begins.'}
      </p>
      {draft.kind === 'adjust' ? (
        <SpanPreview article={id} text={text} span={draft.span} label="The claim as it would be" />
      ) : (
        <>
          <SpanPreview
            article={id}
            text={text}
            span={{ start: draft.claim.start, end: draft.at }}
            label="The first claim"
          />
          <SpanPreview
            article={id}
            text={text}
            span={{ start: draft.at, end: draft.claim.end }}
            label="The second claim"
          />
        </>
      )}
      <InlineProblem error={marking.error} />
      <div className={classes['tools']}>
        <Button type="submit" loading={marking.busy}>
          {draft.kind === 'adjust' ? 'Save' : 'Split here'}&nbsp;<Key>Enter</Key>
        </Button>
        <Button variant="subtle" onClick={marking.cancel}>
          Cancel&nbsp;<Key>Escape</Key>
        </Button>
      </div>
    </form>
  );
}
