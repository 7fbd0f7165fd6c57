import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { RuleSetting } from '@/lib/model';

/** What each of the gate's rules finds (`gate-rules.tsv`). */
export const ruleWords: Readonly<Record<string, MessageDescriptor>> = {
  no_claims: msg`The dossier has no claims`,
  undecided: msg`A claim has no verdict, or waits for a second review`,
  disputed: msg`The reviews of a claim differ`,
  doubted: msg`Evidence changed or vanished after the verdict`,
  no_rationale: msg`A verdict has no rationale`,
  plain_conclusion: msg`A conclusion says no more than its rating`,
  long_conclusion: msg`A conclusion has more than 75 characters, which search results cut`,
  reference_contradicts: msg`A reference value says the contrary of the rating`,
  finding_contradicts: msg`Findings on the parts cannot add up to the verdict`,
  findings_differ: msg`Reviews agree on the verdict, but not on each part`,
  no_evidence: msg`A claim has no evidence`,
  one_source: msg`A claim has neither a primary source nor two independent ones`,
  no_copy: msg`Evidence at an address has no archived copy`,
  quote_untraced: msg`Nobody is named for a quote`,
  quote_not_verbatim: msg`The words of a quote do not stand in its source`,
  claimant_unasked: msg`A claimant was not asked for comment`,
  open_comments: msg`A conversation about a claim is not resolved`,
};

/** What a rule finds, in the page's language; one that the page does not know as the server says it. */
export function ruleWord({ code, finds }: Pick<RuleSetting, 'code' | 'finds'>): string {
  const words = ruleWords[code];
  return words ? i18n._(words) : finds;
}

/** The commitments of the IFCN's Code of Principles. */
export const principles: Readonly<Record<RuleSetting['principle'], MessageDescriptor>> = {
  fairness: msg`Non-partisanship and fairness`,
  sources: msg`Transparency of sources`,
  method: msg`Transparency of method`,
  corrections: msg`Open corrections`,
};

export const effects: Readonly<Record<RuleSetting['effect'], MessageDescriptor>> = {
  blocks: msg({ message: 'Blocks', context: 'gate' }),
  warns: msg({ message: 'Warns', context: 'gate' }),
  off: msg({ message: 'Off', context: 'gate' }),
};
