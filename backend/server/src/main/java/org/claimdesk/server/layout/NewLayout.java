package org.claimdesk.server.layout;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.claimdesk.server.lib.Codes;
import org.claimdesk.server.lib.Field;
import org.claimdesk.server.logo.Logo;
import org.claimdesk.server.logo.LogoRepository;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A layout that somebody wants.
 *
 * @param order {@code hand}, {@code verdict} or {@code date}
 * @param sections of {@code summary}, {@code pictures}, {@code claims}, {@code sources} and {@code
 *     method} those that a report is to have, in its order, each once; {@code claims} must be among
 *     them
 * @param footer a line of at most 300 characters; empty for none
 * @param language {@code en} or {@code de}
 * @param logo at the head; null for none
 */
@Serdeable
public record NewLayout(
    @Nullable @Schema(
            type = "string",
            allowableValues = {"hand", "verdict", "date"})
        String order,
    @Nullable List<String> sections,
    @Nullable String footer,
    @Nullable @Schema(
            type = "string",
            allowableValues = {"en", "de"})
        String language,
    @Nullable NewLogo logo) {

  private static final int MAX_FOOTER = 300;

  /**
   * This as it is kept.
   *
   * @param logos where its logo must be
   * @throws Problem 400 or 422 naming the first member that cannot be
   */
  ReportLayout checked(Handle handle, LogoRepository logos, int version) {
    ClaimOrder chosen = Codes.require("order", Field.required("order", order), ClaimOrder.values());
    List<ReportSection> shown =
        Field.required("sections", sections).stream()
            .map(code -> Codes.require("sections", code, ReportSection.values()))
            .toList();
    if (!shown.contains(ReportSection.CLAIMS) || shown.stream().distinct().count() < shown.size()) {
      throw Problem.unprocessable(
          "sections",
          "sections are "
              + String.join(", ", Field.required("sections", sections))
              + "; name each once, and claims among them.");
    }
    String line = Field.optional("footer", footer, MAX_FOOTER);
    if (line != null && line.lines().count() > 1) {
      throw Problem.unprocessable("footer", "footer has several lines; say it in one.");
    }
    ReportLanguage spoken =
        Codes.require("language", Field.required("language", language), ReportLanguage.values());
    Logo shownLogo = logo == null ? null : logo.checked(handle, logos);
    return new ReportLayout(chosen, shown, line, spoken, shownLogo, version);
  }
}
