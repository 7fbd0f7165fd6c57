package org.claimdesk.server.facet;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How many claims have a value.
 *
 * @param value as the list's parameter takes it; of a month {@code 2021-12}
 * @param label what a person reads: the title of a dossier, the name of an account, else the value
 */
@Serdeable
public record FacetValue(String value, String label, long claims) {}
