package org.claimdesk.extraction.metadata;

/**
 * A value that a document gives for something about itself.
 *
 * @param value a title or name; names parted by "; "; a day in ISO 8601
 * @param source the first place that says so
 */
public record MetadataCandidate(
    MetadataField field, String value, MetadataSource source, Certainty certainty) {}
