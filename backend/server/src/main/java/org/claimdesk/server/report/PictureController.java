package org.claimdesk.server.report;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.layout.ReportLanguage;
import org.claimdesk.server.lib.Page;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.picture.Picture;
import org.claimdesk.server.report.picture.Pictures;
import org.claimdesk.server.report.words.ReportWords;

/** Pictures over HTTP: of a dossier as it stands, and of a published version. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "reports")
class PictureController {

  private final Publishing publishing;

  PictureController(Publishing publishing) {
    this.publishing = publishing;
  }

  /**
   * What the dossier's next report would show in pictures now; empty before there is anything to
   * compare.
   *
   * @param language of the pictures' words: en or de
   */
  @Get("/dossiers/{id}/pictures")
  Page<Picture> ofDossier(UUID id, @QueryValue(defaultValue = "en") String language) {
    return pictures(publishing.preview(id), language);
  }

  /**
   * What a published version shows in pictures.
   *
   * @param language of the pictures' words: en or de
   */
  @Get("/reports/{id}/pictures")
  Page<Picture> ofReport(UUID id, @QueryValue(defaultValue = "en") String language) {
    return pictures(publishing.report(id).content(), language);
  }

  private static Page<Picture> pictures(ReportContent content, String language) {
    List<Picture> pictures = Pictures.of(content, ReportWords.in(ReportLanguage.of(language)));
    return new Page<>(pictures, null, pictures.size());
  }
}
