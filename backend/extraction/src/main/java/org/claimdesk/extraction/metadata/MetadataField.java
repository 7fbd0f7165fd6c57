package org.claimdesk.extraction.metadata;

/** A thing that a document says about itself. */
public enum MetadataField {
  TITLE,
  PUBLISHER,
  /** Names, parted by "; " where a candidate holds several. */
  AUTHORS,
  /** The day of publication, in ISO 8601. */
  PUBLISHED
}
