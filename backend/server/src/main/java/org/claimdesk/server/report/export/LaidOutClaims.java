package org.claimdesk.server.report.export;

import com.openhtmltopdf.extend.ReplacedElement;
import com.openhtmltopdf.extend.ReplacedElementFactory;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.render.BlockBox;
import org.claimdesk.server.report.export.Progress.Step;
import org.w3c.dom.Element;

/**
 * Counts the claims that a PDF's layout has come to. The renderer tells nobody how far it is, but
 * asks of each box whether something else is drawn in its place.
 */
final class LaidOutClaims implements ReplacedElementFactory {

  private final ReplacedElementFactory factory;
  private final Progress progress;
  private final int total;
  private int begun;

  /**
   * Sets up.
   *
   * @param factory which answers
   * @param begun how many claims stand in parts that are laid out already
   * @param total how many claims there are
   */
  LaidOutClaims(ReplacedElementFactory factory, Progress progress, int begun, int total) {
    this.factory = factory;
    this.progress = progress;
    this.begun = begun;
    this.total = total;
  }

  @Override
  public ReplacedElement createReplacedElement(
      LayoutContext context, BlockBox box, UserAgentCallback agent, int width, int height) {
    Element element = box.getElement();
    if (element != null
        && element.getTagName().equals("article")
        && element.getAttribute("class").equals("claim")
        && begun < total) {
      progress.at(Step.CLAIMS, begun++, total);
    }
    return factory.createReplacedElement(context, box, agent, width, height);
  }

  @Override
  public boolean isReplacedElement(Element element) {
    return factory.isReplacedElement(element);
  }
}
