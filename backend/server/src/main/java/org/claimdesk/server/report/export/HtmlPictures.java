package org.claimdesk.server.report.export;

import java.util.List;
import org.claimdesk.server.report.picture.Drawing;
import org.claimdesk.server.report.picture.Picture;
import org.jsoup.nodes.Element;

/**
 * Pictures in the HTML export: each a figure with its title, a drawing that says what it shows, and
 * its numbers in a table.
 */
final class HtmlPictures {

  private HtmlPictures() {}

  static void append(Element section, List<Picture> pictures, Wording wording) {
    for (Picture picture : pictures) {
      Element figure =
          section
              .appendElement("figure")
              .addClass("picture")
              .id(picture.id())
              .attr("aria-labelledby", picture.id() + "-title");
      figure
          .appendElement("figcaption")
          .id(picture.id() + "-title")
          .appendElement("h3")
          .text(picture.title());
      drawing(figure, picture);
      picture.notes().forEach(note -> figure.appendElement("p").addClass("note").text(note));
      table(figure, picture, wording);
    }
  }

  private static void drawing(Element figure, Picture picture) {
    Drawing drawing = picture.drawing();
    String title = picture.id() + "-what";
    String description = picture.id() + "-seen";
    Element svg =
        figure
            .appendElement("svg")
            .attr("viewBox", "0 0 " + drawing.width() + " " + drawing.height())
            .attr("role", "img")
            .attr("aria-labelledby", title)
            .attr("aria-describedby", description)
            .attr("data-picture", picture.id());
    svg.appendElement("title").id(title).text(picture.title());
    svg.appendElement("desc").id(description).text(picture.description());
    for (Drawing.Outline outline : drawing.outlines()) {
      Element path = svg.appendElement("path").attr("d", outline.path());
      paint(path, "fill", outline.fill());
      paint(path, "stroke", outline.stroke());
      if (outline.dashed()) {
        path.attr("stroke-dasharray", "5 3").attr("stroke-width", "2");
      }
    }
    for (Drawing.Label label : drawing.labels()) {
      Element text =
          svg.appendElement("text")
              .attr("x", String.valueOf(label.x()))
              .attr("y", String.valueOf(label.y()))
              .text(label.text());
      if (!label.anchor().equals("start")) {
        text.attr("text-anchor", label.anchor());
      }
      if (label.bold()) {
        text.addClass("bold");
      }
    }
  }

  /** A colour as it is; a tone of the paper by its name in the style sheet. */
  private static void paint(Element path, String attribute, String tone) {
    boolean named = !tone.startsWith("#") && !tone.equals("none");
    path.attr(attribute, named ? "var(--" + tone + ")" : tone);
  }

  private static void table(Element figure, Picture picture, Wording wording) {
    Element table = figure.appendElement("table");
    table.appendElement("caption").text(wording.say("numbers-of", picture.title()));
    Element heads = table.appendElement("thead").appendElement("tr");
    picture
        .table()
        .columns()
        .forEach(head -> heads.appendElement("th").attr("scope", "col").text(head));
    Element rows = table.appendElement("tbody");
    for (List<String> cells : picture.table().rows()) {
      Element row = rows.appendElement("tr");
      row.appendElement("th").attr("scope", "row").text(cells.getFirst());
      cells.subList(1, cells.size()).forEach(cell -> row.appendElement("td").text(cell));
    }
  }
}
