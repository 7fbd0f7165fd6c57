import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/*
 * What each problem of the server is, by its type, in the page's language. What exactly was wrong is in the problem's
 * `detail`, which is English in every language: it is for logs and scripts, too.
 */
export const problemWords: Readonly<Record<string, MessageDescriptor>> = {
  'bad-request': msg`The request could not be read.`,
  'not-signed-in': msg`Nobody is signed in.`,
  'session-expired': msg`The session has ended.`,
  'token-unknown': msg`The API token is not known.`,
  'wrong-password': msg`Name and password do not fit together.`,
  'fetch-forbidden': msg`This installation fetches no addresses.`,
  forbidden: msg`The role does not allow this.`,
  csrf: msg`The page's sign of the session is missing: load the page anew.`,
  'dossier-archived': msg`The dossier is archived.`,
  'not-found': msg`This is not there, or not any more.`,
  'no-such-route': msg`There is nothing at this address.`,
  'method-not-allowed': msg`This cannot be done with that address.`,
  'not-acceptable': msg`The server cannot answer in this form.`,
  'name-taken': msg`An account of this name exists.`,
  'last-administrator': msg`Nobody would be left to administer the desk.`,
  'request-in-progress': msg`The same request is being worked on.`,
  'claims-worked-on': msg`People have worked on claims of this text.`,
  'article-changed': msg`The article was corrected meanwhile.`,
  'article-in-use': msg`A published report quotes the article.`,
  'claim-exists': msg`These words are a claim already.`,
  'claim-extracted': msg`The extractor found the claim: it can be dismissed, not deleted.`,
  'claim-leased': msg`Somebody else works on the claim.`,
  'claim-status': msg`The claim's status does not allow this.`,
  'claim-not-repeated': msg`The claim repeats no other.`,
  'claim-dismissed': msg`The claim was dismissed.`,
  'claim-not-disputed': msg`The claim is not disputed.`,
  'claim-not-doubted': msg`The claim's evidence neither changed nor vanished.`,
  'claim-adjudicated': msg`An editor settled the claim.`,
  'evidence-not-copied': msg`The evidence has no address or no copy.`,
  'gate-closed': msg`The report lacks something that publishing asks for.`,
  'job-state': msg`The job's state does not allow this.`,
  stale: msg`Somebody changed it meanwhile.`,
  'too-slow': msg`The request did not come in in time.`,
  'too-large': msg`This is larger than the server takes.`,
  'unsupported-media-type': msg`This kind of file cannot be read.`,
  unprocessable: msg`This cannot be taken as it is.`,
  'precondition-required': msg`The version that was changed is missing.`,
  'too-many-attempts': msg`Too many attempts: wait a little.`,
  internal: msg`The server failed.`,
};

/** A problem in the page's language; null for a type that the page does not know. */
export function wordsOfProblem(type: string): string | null {
  const words = problemWords[type.replace(/^urn:claimdesk:problem:/, '')];
  return words ? i18n._(words) : null;
}
