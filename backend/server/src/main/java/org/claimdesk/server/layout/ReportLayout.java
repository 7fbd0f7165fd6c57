package org.claimdesk.server.layout;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.claimdesk.server.logo.Logo;
import org.jspecify.annotations.Nullable;

/**
 * How a dossier's reports are laid out.
 *
 * @param order of the claims
 * @param sections those that a report has, in its order; {@code claims} is among them
 * @param footer a line at the foot of a report, such as who pays for the desk; null for none
 * @param language in which a report says what the program says in it
 * @param logo at its head; null for none
 * @param version grows by one with each change; 0 while nobody changed it
 */
@Serdeable
public record ReportLayout(
    ClaimOrder order,
    List<ReportSection> sections,
    @Nullable String footer,
    ReportLanguage language,
    @Nullable Logo logo,
    int version) {

  /** What every report looks like unless somebody says otherwise. */
  public static final ReportLayout PLAIN =
      new ReportLayout(
          ClaimOrder.HAND, List.of(ReportSection.values()), null, ReportLanguage.EN, null, 0);

  /** Copies the list. */
  public ReportLayout {
    sections = List.copyOf(sections);
  }
}
