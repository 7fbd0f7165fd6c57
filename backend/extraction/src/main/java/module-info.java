/** Claimdesk's extraction library: text in, claims out. */
module org.claimdesk.extraction {
  requires org.jsoup;
  requires static org.jspecify;

  exports org.claimdesk.extraction;
  exports org.claimdesk.extraction.claim;
  exports org.claimdesk.extraction.document;
  exports org.claimdesk.extraction.likeness;
  exports org.claimdesk.extraction.metadata;
  exports org.claimdesk.extraction.quantity;
  exports org.claimdesk.extraction.quote;
  exports org.claimdesk.extraction.quote.cue;
  exports org.claimdesk.extraction.sentence;
  exports org.claimdesk.extraction.text;
  exports org.claimdesk.extraction.time;
}
