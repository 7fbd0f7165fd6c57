package org.claimdesk.server.proposal;

import io.micronaut.serde.annotation.Serdeable;

/**
 * Proposals added up.
 *
 * @param articles how many proposals wait
 */
@Serdeable
public record ProposalSum(long articles, ProposalCounts counts) {}
