import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

const actions: Record<string, MessageDescriptor> = {
  'article.created': msg`brought the article in`,
  'article.corrected': msg`corrected the article`,
  'article.reread': msg`read the article in another encoding`,
  'article.extraction_accepted': msg`accepted a new extraction of the article`,
  'claim.created': msg`marked the claim`,
  'claim.adjusted': msg`changed the claim's bounds`,
  'claim.merged': msg`merged another claim into it`,
  'claim.split': msg`split the claim`,
  'claim.edit_undone': msg`took a change of its bounds back`,
  'claim.reading_corrected': msg`corrected what was read`,
  'claim.reading_restored': msg`restored what was read`,
  'claim.correction_undone': msg`took a correction back`,
  'claim.dismissed': msg`dismissed the claim`,
  'claim.reopened': msg`took the dismissal back`,
  'claim.leased': msg`took the claim`,
  'claim.released': msg`gave the claim back`,
  'claim.assigned': msg`assigned the claim`,
  'claim.unassigned': msg`ended the assignment`,
  'claim.reviewed': msg`gave a verdict`,
  'claim.review_undone': msg`took a verdict back`,
  'claim.adjudicated': msg`settled the dispute`,
  'claim.separated': msg`found that it is not what another article says`,
  'claim.joined': msg`let it be judged together with another claim`,
  'claim.deleted': msg`deleted the claim`,
  'claim.corrected': msg`corrected the claim`,
  'evidence.added': msg`added evidence`,
  'evidence.changed': msg`changed evidence`,
  'evidence.removed': msg`removed evidence`,
  'evidence.rechecked': msg`asked the address of evidence again`,
  'comment.added': msg`commented`,
  'comment.edited': msg`edited a comment`,
  'comment.deleted': msg`deleted a comment`,
  'comment.resolved': msg`resolved a conversation`,
  'comment.reopened': msg`reopened a conversation`,
};

const fields: Record<string, MessageDescriptor> = {
  statement: msg`Statement`,
  speaker: msg`Speaker`,
  figures: msg`Figures`,
  figure: msg`Figure`,
  period: msg`Period`,
  periods: msg`Periods`,
  parts: msg`Parts`,
  kinds: msg`Kinds`,
  check: msg`To be checked`,
  status: msg`Status`,
  rating: msg`Rating`,
  dismissal: msg`Reason`,
  anchor: msg`Found again`,
  verdict: msg`Verdict`,
  conclusion: msg`Conclusion`,
  rationale: msg`Rationale`,
  findings: msg`Part by part`,
  comment: msg`Comment`,
  url: msg`Address`,
  title: msg`Title`,
  publisher: msg`Publisher`,
  excerpt: msg`Excerpt`,
  published: msg`Published`,
  stance: msg`Stance`,
  copy: msg`Archived copy`,
  recheck: msg`Its address, asked again`,
  referenceValue: msg`Reference value`,
};

/** What was done, in words that follow a name; an action without words of its own as it is called. */
export function actionWords(action: string): string {
  const known = actions[action];
  return known ? i18n._(known) : action.replace(/[._]/g, ' ');
}

/** What a thing is called; one without words of its own as the server calls it. */
export function fieldWords(field: string): string {
  const known = fields[field];
  return known ? i18n._(known) : field;
}
