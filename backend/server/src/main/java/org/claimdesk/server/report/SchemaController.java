package org.claimdesk.server.report;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The JSON Schema that the JSON export of reports names, for anyone who reads one. */
@Controller
@Hidden
class SchemaController {

  /** The file of the schema, {@code docs/report.schema.json} in the sources. */
  private static final String FILE = "/schemas/report.schema.json";

  /** JSON Schema, draft 2020-12. */
  @Get(PublicAddress.SCHEMA)
  @Produces(MediaType.ALL)
  HttpResponse<byte[]> schema() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            SchemaController.class.getResourceAsStream(FILE), "The jar lacks " + FILE + ".")) {
      return HttpResponse.ok(file.readAllBytes())
          .contentType(MediaType.of("application/schema+json"));
    }
  }
}
