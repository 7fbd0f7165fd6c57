package org.claimdesk.server.report;

import static org.claimdesk.server.review.TestDesk.member;
import static org.claimdesk.server.review.TestDesk.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.StreamSupport;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.review.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Pictures over HTTP: of a dossier as it stands, then frozen with its report. */
class PictureTest {

  private static final TestServer SERVER = TestServer.start();
  private static final TestDesk DESK = new TestDesk(SERVER);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void followTheDossierAndStayWithTheReport() {
    TestClient reviewer = SERVER.as(Role.REVIEWER);
    TestClient editor = SERVER.as(Role.EDITOR);
    String article = DESK.article("Pictured");
    String containers = DESK.claim(article, "The port 🚢 handled 4.2 million containers in 2023");
    String jobs = DESK.claim(article, "nearly 900 people had found work at the new terminal");
    String dossier = DESK.dossier("The harbour", 1, containers, jobs);
    String path = "/api/v1/dossiers/" + dossier + "/pictures";
    assertEquals(List.of(), ids(reviewer.get(path)));

    DESK.review(reviewer, containers, "true", "The books say so.", "Books.");
    reviewer.post(
        "/api/v1/claims/" + jobs + "/evidence",
        """
        {"url": "https://register.example/jobs", "excerpt": "897 found work", "stance": "supports",
         "referenceValue": {"value": 897}}
        """);
    List<String> now = ids(reviewer.get(path));
    assertTrue(
        now.containsAll(List.of("picture-verdicts", "picture-speakers", "picture-figures-1")),
        now::toString);
    assertTrue(reviewer.get(path + "?language=de").text().contains("Noch kein Urteil"));

    TestResponse published =
        editor.post(
            "/api/v1/dossiers/" + dossier + "/reports", "{\"override\": \"It cannot wait.\"}");
    assertEquals(201, published.status(), published::toString);
    String frozen = "/api/v1/reports/" + published.string("id") + "/pictures";
    assertEquals(now, ids(reviewer.get(frozen)));
    String before = reviewer.get(frozen).text();
    DESK.review(reviewer, jobs, "false", "It was three.", "Register.");
    assertEquals(before, reviewer.get(frozen).text());
    assertTrue(reviewer.get(path).text().contains("1 False"), reviewer.get(path)::toString);
  }

  private static List<String> ids(TestResponse pictures) {
    assertEquals(200, pictures.status(), pictures::toString);
    return StreamSupport.stream(member(pictures, "items").values().spliterator(), false)
        .map(picture -> text(picture, "id"))
        .toList();
  }
}
