package org.claimdesk.server.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.claimdesk.server.account.Role;

/**
 * The least role of each route, from {@code route-roles.tsv}: method, path template, and a role or
 * {@code anyone} on each line. A route that is not in it is closed to all.
 */
@Singleton
public final class RouteRoles {

  private static final String RESOURCE = "/route-roles.tsv";
  private static final String ANYONE = "anyone";

  private final Map<String, Optional<Role>> roles;

  /** Reads the table. */
  public RouteRoles() {
    this.roles = read();
  }

  /** Whether the table has this route. */
  public boolean contains(String method, String template) {
    return roles.containsKey(key(method, template));
  }

  /** Whether the route is open without signing in. */
  boolean isOpen(String method, String template) {
    Optional<Role> least = roles.get(key(method, template));
    return least != null && least.isEmpty();
  }

  /** Whether {@code role} may use the route. */
  public boolean allows(Role role, String method, String template) {
    Optional<Role> least = roles.get(key(method, template));
    return least != null && least.map(role::includes).orElse(true);
  }

  private static String key(String method, String template) {
    // HEAD is GET without the body, and needs no line of its own.
    return (method.equals("HEAD") ? "GET" : method) + " " + template;
  }

  private static Map<String, Optional<Role>> read() {
    Map<String, Optional<Role>> roles = new HashMap<>();
    try (InputStream stream = RouteRoles.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the program");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(stream, UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] cells = line.split("\t");
          Optional<Role> role = cells[2].equals(ANYONE) ? Optional.empty() : Role.ofLabel(cells[2]);
          if (!cells[2].equals(ANYONE) && role.isEmpty()) {
            throw new IllegalStateException(
                RESOURCE + ": \"" + cells[2] + "\" is no role, in: " + line);
          }
          roles.put(key(cells[0], cells[1]), role);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(roles);
  }
}
