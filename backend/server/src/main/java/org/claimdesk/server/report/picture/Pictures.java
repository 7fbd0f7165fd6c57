package org.claimdesk.server.report.picture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimdesk.server.report.content.ReportContent;

/** The pictures of a report, made from what it says alone: the same content has the same ones. */
public final class Pictures {

  private Pictures() {}

  /**
   * Those that there is something to show in: verdicts, verdicts by speaker, periods, then figures.
   *
   * @param locale English or German; in any other they speak English
   */
  public static List<Picture> of(ReportContent content, Locale locale) {
    PictureWords words = new PictureWords(locale);
    VerdictPictures verdicts = new VerdictPictures(content, words);
    return Stream.concat(
            Stream.of(
                    verdicts.verdicts(),
                    verdicts.speakers(),
                    new PeriodPicture(content, words).picture())
                .flatMap(Optional::stream),
            new FigurePictures(content, words).pictures().stream())
        .toList();
  }
}
