package org.claimdesk.server.evidence;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.claimdesk.server.account.Person;
import org.jspecify.annotations.Nullable;

/**
 * A document that speaks for or against a claim, or explains it.
 *
 * @param url where it is, http or https
 * @param excerpt the words in it that matter
 * @param part index of the claim's part that it is about; null for the whole claim
 * @param referenceValue the figure it gives, where there is one
 * @param created when it was added, which is when it was last seen at its address
 * @param version grows by one with each edit
 */
@Serdeable
public record Evidence(
    UUID id,
    UUID claim,
    String url,
    @Nullable String title,
    @Nullable String publisher,
    String excerpt,
    Stance stance,
    @Nullable Integer part,
    @Nullable ReferenceValue referenceValue,
    Person createdBy,
    Instant created,
    int version) {}
