package org.claimdesk.extraction.metadata;

import java.util.Locale;

/** Where a document says something about itself. */
public enum MetadataSource {
  /** A description in schema.org's vocabulary, in a page's head. */
  JSON_LD(Certainty.CERTAIN),
  /** Open Graph tags, which pages give to social networks. */
  OPEN_GRAPH(Certainty.LIKELY),
  /** Other meta tags, Dublin Core among them. */
  META(Certainty.LIKELY),
  /** The page's markup: its title element, {@code time} elements, links to an author. */
  MARKUP(Certainty.LIKELY),
  /** A header line such as "Published Time: …". */
  HEADER(Certainty.CERTAIN),
  /** What readers see: headline, byline, dateline. */
  VISIBLE(Certainty.LIKELY),
  /** The file's properties, which often are those of the program or person that wrote it. */
  FILE(Certainty.GUESS),
  /** The document's address. */
  ADDRESS(Certainty.GUESS),
  /** A footer, a note on copyright, an agency named in passing, a day of revision. */
  EDGE(Certainty.GUESS);

  private final Certainty certainty;

  MetadataSource(Certainty certainty) {
    this.certainty = certainty;
  }

  /** How sure a value is that only this says. */
  public Certainty certainty() {
    return certainty;
  }

  /** The name on the wire, lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
