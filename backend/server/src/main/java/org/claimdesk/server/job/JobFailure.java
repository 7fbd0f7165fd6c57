package org.claimdesk.server.job;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A document that could not be handled.
 *
 * @param number its place within the job, from 1
 * @param name what a person knows it by
 * @param type the type of the problem, as in {@code docs/api-errors.md}
 * @param reason what was wrong and what to do
 */
@Serdeable
public record JobFailure(int number, String name, String type, String reason) {}
