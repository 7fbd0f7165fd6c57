package org.claimdesk.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the container files promise, checked without a container engine. */
class DeploymentTest {

  private static final Path REPOSITORY = Path.of("..", "..");

  private final Map<?, ?> compose = load();

  @Test
  void databaseIsPostgresql18WithVolumeAndHealthCheck() {
    Map<?, ?> database = service("database");
    assertEquals("postgres:18", database.get("image"));
    assertEquals(List.of("database:/var/lib/postgresql"), database.get("volumes"));
    assertTrue(map(compose, "volumes").containsKey("database"));
    assertTrue(at(database, "healthcheck", "test").toString().contains("pg_isready"));
  }

  @Test
  void applicationWaitsForAHealthyDatabaseAndIsBuiltFromTheDockerfile() {
    Map<?, ?> application = service("application");
    assertEquals("service_healthy", at(application, "depends_on", "database", "condition"));
    Path dockerfile =
        REPOSITORY
            .resolve(at(application, "build", "context").toString())
            .resolve(at(application, "build", "dockerfile").toString());
    assertTrue(Files.isRegularFile(dockerfile), () -> dockerfile + " is missing");
    assertEquals(
        "jdbc:postgresql://database:5432/" + at(service("database"), "environment", "POSTGRES_DB"),
        at(application, "environment", "CLAIMDESK_DB_URL"));
  }

  @Test
  void secretsComeFromTheEnvironmentAndHaveNoDefault() {
    for (Object name : map(compose, "services").keySet()) {
      Map<?, ?> environment = map(service(name.toString()), "environment");
      environment.forEach(
          (variable, value) -> {
            if (variable.toString().endsWith("PASSWORD")) {
              assertTrue(
                  Pattern.matches("\\$\\{[A-Z_]+:\\?[^}]+}", String.valueOf(value)),
                  () -> variable + " must be taken from the environment and required: " + value);
            }
          });
    }
  }

  @Test
  void dockerfileBuildsWithTargetsOfTheMakefileAndDoesNotRunAsRoot() throws IOException {
    String dockerfile = Files.readString(REPOSITORY.resolve("backend/Dockerfile"));
    String makefile = Files.readString(REPOSITORY.resolve("Makefile"));
    Matcher targets = Pattern.compile("(?m)^RUN make (\\S+)$").matcher(dockerfile);
    int found = 0;
    while (targets.find()) {
      found++;
      String target = targets.group(1);
      assertTrue(
          Pattern.compile("(?m)^" + target + ":").matcher(makefile).find(),
          () -> "The Makefile has no target " + target);
    }
    assertEquals(2, found);
    Matcher copies = Pattern.compile("(?m)^COPY (?!--from)(\\S+) ").matcher(dockerfile);
    while (copies.find()) {
      String source = copies.group(1);
      assertTrue(Files.exists(REPOSITORY.resolve(source)), () -> "COPY of missing " + source);
    }
    String last = dockerfile.substring(dockerfile.lastIndexOf("\nFROM "));
    assertTrue(last.contains("\nUSER claimdesk\n"));
    assertTrue(last.contains("25-jre"));
    assertFalse(dockerfile.contains("PASSWORD"));
  }

  private Map<?, ?> service(String name) {
    return map(compose, "services", name);
  }

  private static Map<?, ?> map(Map<?, ?> map, String... path) {
    return (Map<?, ?>) at(map, path);
  }

  private static Object at(Map<?, ?> map, String... path) {
    Object value = map;
    for (String key : path) {
      Object next = value instanceof Map<?, ?> level ? level.get(key) : null;
      value = Objects.requireNonNull(next, () -> "missing: " + String.join(".", path));
    }
    return value;
  }

  private static Map<?, ?> load() {
    try (var reader = Files.newBufferedReader(REPOSITORY.resolve("docker-compose.yml"))) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
