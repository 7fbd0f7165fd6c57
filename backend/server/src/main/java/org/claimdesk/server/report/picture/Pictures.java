package org.claimdesk.server.report.picture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.words.ReportWords;

/** The pictures of a report, made from what it says alone: the same content has the same ones. */
public final class Pictures {

  private Pictures() {}

  /**
   * Those that there is something to show in: verdicts, verdicts by speaker, periods, then figures.
   *
   * @param words what they say, in the language that they say it in
   */
  public static List<Picture> of(ReportContent content, ReportWords words) {
    return Stream.concat(
            Stream.of(
                    new VerdictPicture(content, words).picture(),
                    new SpeakerPicture(content, words).picture(),
                    new PeriodPicture(content, words).picture())
                .flatMap(Optional::stream),
            new FigurePictures(content, words).pictures().stream())
        .toList();
  }
}
