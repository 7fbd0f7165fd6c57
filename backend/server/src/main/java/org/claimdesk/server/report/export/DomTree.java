package org.claimdesk.server.report.export;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A page as the tree that the renderer of PDF reads. Unlike jsoup's own, it keeps nothing of the
 * tree that it was made from, which of a large report is tens of megabytes.
 */
final class DomTree {

  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private final org.w3c.dom.Document document;

  private DomTree(org.w3c.dom.Document document) {
    this.document = document;
  }

  static org.w3c.dom.Document of(Document page) {
    try {
      DomTree tree =
          new DomTree(DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument());
      tree.append(tree.document, page.expectFirst("html"));
      return tree.document;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java has a plain tree of XML", e);
    }
  }

  private void append(org.w3c.dom.Node parent, Node node) {
    switch (node) {
      case Element element -> {
        org.w3c.dom.Element made = document.createElementNS(XHTML, element.tagName());
        for (Attribute attribute : element.attributes()) {
          made.setAttribute(attribute.getKey(), attribute.getValue());
        }
        parent.appendChild(made);
        for (Node child : element.childNodes()) {
          append(made, child);
        }
      }
      case TextNode text -> parent.appendChild(document.createTextNode(text.getWholeText()));
      case DataNode data -> parent.appendChild(document.createTextNode(data.getWholeData()));
      default -> {
        // A page has no comments and the like.
      }
    }
  }
}
