package org.claimdesk.server.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.junit.jupiter.api.Test;

class OpenApiTest {

  private static final Path CHECKED_IN = Path.of("..", "..", "docs", "openapi.yml");

  @Test
  void theCheckedInDescriptionIsTheGeneratedOne() throws IOException {
    assertEquals(
        generated(),
        Files.readString(CHECKED_IN),
        "run \"make openapi\" and commit docs/openapi.yml");
  }

  @Test
  void itIsServedWithoutSigningIn() throws IOException {
    try (TestServer server = TestServer.start()) {
      TestResponse response = server.anonymous().get("/openapi.yml");
      assertEquals(200, response.status(), response.toString());
      assertEquals(generated(), response.text());
      assertTrue(response.text().startsWith("openapi: 3.0"), "version 3.0");
    }
  }

  private static String generated() throws IOException {
    try (InputStream stream =
        OpenApiTest.class.getResourceAsStream("/META-INF/swagger/claimdesk.yml")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8);
    }
  }
}
