package org.claimdesk.server.job;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that a job still has to handle.
 *
 * @param number its place within the job, from 1
 * @param name what a person knows it by, at most 1,000 characters
 * @param subject the key of what is worked on, where that is in the database already
 */
public record JobDocument(int number, String name, @Nullable UUID subject) {}
