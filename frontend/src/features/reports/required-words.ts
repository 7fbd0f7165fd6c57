import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ReportContent } from '@/lib/model';

type Rule = NonNullable<ReportContent['notRequired']>[number];

/** What each of the gate's rules requires of a report (`requirements_en.properties`). */
export const requiredWords: Readonly<Record<string, MessageDescriptor>> = {
  no_claims: msg`at least one claim`,
  undecided: msg`a verdict on every claim`,
  disputed: msg`reviews that agree on every claim, or an editor’s decision`,
  doubted: msg`another look at each verdict whose evidence changed or vanished`,
  no_rationale: msg`a rationale for every verdict`,
  plain_conclusion: msg`conclusions that say more than their rating`,
  long_conclusion: msg`conclusions of at most 75 characters`,
  reference_contradicts: msg`ratings that no reference value contradicts`,
  finding_contradicts: msg`verdicts that the findings on a claim’s parts add up to`,
  findings_differ: msg`reviews that agree on each part of a claim`,
  no_evidence: msg`evidence for every claim`,
  one_source: msg`a primary source or two independent ones for every claim`,
  no_copy: msg`an archived copy of every page that evidence is from`,
  quote_untraced: msg`a speaker named for every quote`,
  quote_not_verbatim: msg`quotes whose words stand in their source`,
  claimant_unasked: msg`asking whoever made a claim for comment`,
  open_comments: msg`an end of every conversation among reviewers about a claim`,
};

/** What a rule requires, in the page's language; of one that the page does not know as it was frozen. */
export function required({ rule, requires }: Pick<Rule, 'rule' | 'requires'>): string {
  const words = requiredWords[rule];
  return words ? i18n._(words) : requires;
}
