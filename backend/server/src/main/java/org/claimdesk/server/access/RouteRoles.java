package org.claimdesk.server.access;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.lib.Tables;

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
    for (List<String> row : Tables.rows(RouteRoles.class, RESOURCE)) {
      String least = row.get(2);
      Optional<Role> role = least.equals(ANYONE) ? Optional.empty() : Role.ofLabel(least);
      if (!least.equals(ANYONE) && role.isEmpty()) {
        throw new IllegalStateException(RESOURCE + ": \"" + least + "\" is no role, in: " + row);
      }
      roles.put(key(row.get(0), row.get(1)), role);
    }
    return Map.copyOf(roles);
  }
}
