package org.claimdesk.server.report.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The role that an article's words for a speaker tell. */
final class ReportSpeakerTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "Ilse Brandt | Mayor Ilse Brandt | Mayor",
        "Ilse Brandt | Mayor Brandt | Mayor",
        "Ilse Brandt | Ilse Brandt, the mayor of Harbour City, | mayor of Harbour City",
        "Eva Moor | the lake warden | lake warden",
        "Levada Center | The independent pollster | independent pollster",
        "Ilse Brandt | Ilse Brandt | -",
        "Ilse Brandt | Brandt | -",
        "Ilse Brandt | Mrs. Brandt | -",
        "Ilse Brandt | she | -",
        "Ilse Brandt | his spokesman | -",
        "World Health Organization | WHO | -",
        "Harbour Office | Port Authority | -",
      },
      delimiter = '|')
  void isWhatStandsBesideTheName(String name, String mention, String role) {
    assertEquals(role, ReportSpeaker.roleIn(name, mention));
  }
}
