/**
 * A better extractor: articles are extracted again, one by one or as a job, what would change about
 * their claims waits as a proposal, and a person accepts or discards it. Claims that people worked
 * on keep their words and verdicts; each is found again exactly, moved or lost, and says so.
 */
@NullMarked
package org.claimdesk.server.proposal;

import org.jspecify.annotations.NullMarked;
