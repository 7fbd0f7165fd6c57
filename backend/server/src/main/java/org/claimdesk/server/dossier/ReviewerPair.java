package org.claimdesk.server.dossier;

import io.micronaut.serde.annotation.Serdeable;
import org.claimdesk.server.account.Person;
import org.jspecify.annotations.Nullable;

/**
 * How well two reviewers agree.
 *
 * @param claims how many claims both rated
 * @param agreed to how many of them they gave the same rating
 * @param kappa Cohen's kappa; null where it is undefined
 */
@Serdeable
public record ReviewerPair(
    Person first, Person second, int claims, int agreed, @Nullable Double kappa) {}
