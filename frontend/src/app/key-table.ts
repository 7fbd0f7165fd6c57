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
const bounds = msg`Where a claim begins and ends`;
const everywhere = msg`Everywhere`;

/** What the desk has on keys, on all pages, for the list to change them in. */
export const keyTable: readonly KeyAction[] = [
  ...['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((keys) => ({
    keys,
    group: verdict,
    label: msg`A step of the scale, from the first`,
  })),
  { keys: 'Enter', group: review, label: msg`Save and go on; open what is selected` },
  { keys: 'Ctrl+Enter', group: review, label: msg`Save while typing` },
  { keys: 'Shift+C', group: review, label: msg`The verdict still stands` },
  { keys: 'c', group: review, label: msg`Write the conclusion` },
  { keys: 'n', group: review, label: msg`Write the rationale; begin a dossier` },
  { keys: 'p', group: review, label: msg`Show or hide the rationale's preview` },
  { keys: 'a', group: review, label: msg`Take the claim, give it back` },
  { keys: 'x', group: review, label: msg`Dismiss: not a claim` },
  { keys: 'e', group: review, label: msg`Add evidence` },
  { keys: 'q', group: review, label: msg`Write down that the claimant was asked` },
  { keys: '=', group: review, label: msg`Correct a figure, a period or the speaker` },
  { keys: 'y', group: review, label: msg`Copy the claim with its source` },
  { keys: 'w', group: review, label: msg`Copy the link to its sentence` },
  { keys: 'd', group: review, label: msg`Write a comment` },
  { keys: 'l', group: review, label: msg`Start from the left words` },
  { keys: 'u', group: review, label: msg`Undo the last decision` },
  { keys: 'j', group: queue, label: msg`Next claim` },
  { keys: 'k', group: queue, label: msg`Previous claim` },
  { keys: '.', group: queue, label: msg`Next claim in the text` },
  { keys: ',', group: queue, label: msg`Previous claim in the text` },
  { keys: ';', group: queue, label: msg`Claims at the same place` },
  { keys: '/', group: queue, label: msg`Search` },
  { keys: 'f', group: queue, label: msg`Filters` },
  { keys: 'v', group: queue, label: msg`Saved views` },
  { keys: 't', group: queue, label: msg`Choose this claim or not` },
  { keys: 'Shift+J', group: queue, label: msg`Choose this claim and the next` },
  { keys: 'Shift+K', group: queue, label: msg`Choose this claim and the one before` },
  { keys: 'Shift+A', group: queue, label: msg`Assign the chosen claims to me` },
  { keys: 'Shift+D', group: queue, label: msg`Set the chosen claims aside` },
  { keys: 'Escape', group: queue, label: msg`Choose none; leave a change of bounds` },
  { keys: 'i', group: articles, label: msg`Import articles` },
  { keys: 'r', group: articles, label: msg`Extract again; start from the right words` },
  { keys: 'o', group: articles, label: msg`The original beside the text` },
  { keys: 'm', group: bounds, label: msg`Mark as a claim` },
  { keys: 'b', group: bounds, label: msg`Adjust a claim's bounds` },
  { keys: 's', group: bounds, label: msg`Split a claim` },
  { keys: 'g', group: bounds, label: msg`Merge with the next claim` },
  { keys: 'h', group: bounds, label: msg`Merge with the previous claim` },
  { keys: 'z', group: bounds, label: msg`Take a change of bounds or a correction back` },
  { keys: 'ArrowDown', group: bounds, label: msg`The next sentence` },
  { keys: 'ArrowUp', group: bounds, label: msg`The sentence before` },
  { keys: 'Shift+ArrowRight', group: bounds, label: msg`One word more at the end` },
  { keys: 'Shift+ArrowLeft', group: bounds, label: msg`One word less at the end` },
  { keys: 'ArrowRight', group: bounds, label: msg`One word less at the beginning; split later` },
  { keys: 'ArrowLeft', group: bounds, label: msg`One word more at the beginning; split earlier` },
  { keys: 'Ctrl+k', group: everywhere, label: msg`Search and commands` },
  { keys: '?', group: everywhere, label: msg`Show the keys` },
];
