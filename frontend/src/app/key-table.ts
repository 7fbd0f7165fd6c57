import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

interface KeyAction {
  /** The desk's key, as in `Shortcut`. */
  readonly keys: string;
  readonly group: MessageDescriptor;
  readonly label: MessageDescriptor;
}

const verdict = msg`Verdict`;
const review = msg`Review`;
const queue = msg`Queue`;
const articles = msg`Articles and dossiers`;
const everywhere = msg`Everywhere`;

/** What the desk has on keys that can be changed, on all pages, for the list to change them in. */
export const keyTable: readonly KeyAction[] = [
  ...['1', '2', '3', '4', '5', '6'].map((keys) => ({
    keys,
    group: verdict,
    label: msg`A step of the scale, from the first`,
  })),
  { keys: 'c', group: review, label: msg`Write the conclusion` },
  { keys: 'n', group: review, label: msg`Write the rationale; begin a dossier` },
  { keys: 'p', group: review, label: msg`Show or hide the rationale's preview` },
  { keys: 'a', group: review, label: msg`Take the claim, give it back` },
  { keys: 'x', group: review, label: msg`Dismiss: not a claim` },
  { keys: 'e', group: review, label: msg`Add evidence` },
  { keys: 'y', group: review, label: msg`Copy the claim with its source` },
  { keys: 'w', group: review, label: msg`Copy the link to its sentence` },
  { keys: 'd', group: review, label: msg`Write a comment` },
  { keys: 'l', group: review, label: msg`Start from the left words` },
  { keys: 'u', group: review, label: msg`Undo the last decision` },
  { keys: 'j', group: queue, label: msg`Next claim` },
  { keys: 'k', group: queue, label: msg`Previous claim` },
  { keys: '.', group: queue, label: msg`Next claim in the text` },
  { keys: ',', group: queue, label: msg`Previous claim in the text` },
  { keys: '/', group: queue, label: msg`Search` },
  { keys: 'f', group: queue, label: msg`Filters` },
  { keys: 'v', group: queue, label: msg`Saved views` },
  { keys: 't', group: queue, label: msg`Choose this claim or not` },
  { keys: 'i', group: articles, label: msg`Import articles` },
  { keys: 'r', group: articles, label: msg`Extract again` },
  { keys: 'o', group: articles, label: msg`The original beside the text` },
  { keys: 'm', group: articles, label: msg`Mark as a claim` },
  { keys: 'b', group: articles, label: msg`Adjust a claim's bounds` },
  { keys: 's', group: articles, label: msg`Split a claim` },
  { keys: 'g', group: articles, label: msg`Merge with the next claim` },
  { keys: 'h', group: articles, label: msg`Merge with the previous claim` },
  { keys: 'z', group: articles, label: msg`Take a change of bounds back` },
  { keys: '?', group: everywhere, label: msg`Show the keys` },
];
