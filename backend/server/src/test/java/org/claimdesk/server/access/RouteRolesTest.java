package org.claimdesk.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.web.router.Router;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RouteRolesTest {

  private static final TestServer SERVER = TestServer.start();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void everyRouteOfTheApplicationIsInTheTable() {
    RouteRoles roles = SERVER.bean(RouteRoles.class);
    Set<String> missing =
        routes().stream()
            .filter(route -> !roles.contains(route.method(), route.template()))
            .map(Route::toString)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), missing, "add these to route-roles.tsv");
  }

  @Test
  void everyRouteRefusesWhoIsBelowItsRole() {
    RouteRoles roles = SERVER.bean(RouteRoles.class);
    for (Route route : routes()) {
      String path =
          route.template().replaceAll("\\{[^}]*\\}", "019a0000-0000-7000-8000-000000000000");
      if (!roles.isOpen(route.method(), route.template())) {
        assertEquals(401, call(null, route.method(), path), route + " without signing in");
      }
      for (Role role : Role.values()) {
        if (!roles.allows(role, route.method(), route.template())) {
          assertEquals(403, call(role, route.method(), path), route + " as " + role.label());
        }
      }
    }
  }

  @Test
  void aRouteOutsideTheTableIsClosed() {
    RouteRoles roles = SERVER.bean(RouteRoles.class);
    assertTrue(
        !roles.allows(Role.ADMIN, "GET", "/api/v1/unlisted")
            && !roles.isOpen("GET", "/api/v1/unlisted"));
  }

  private static int call(
      @org.jspecify.annotations.Nullable Role role, String method, String path) {
    var client = role == null ? SERVER.anonymous() : SERVER.as(role);
    return client
        .send(
            client
                .request(path)
                .setHeader("Accept", "*/*")
                .header("Content-Type", "application/json")
                .method(method, java.net.http.HttpRequest.BodyPublishers.ofString("{}")))
        .status();
  }

  private record Route(String method, String template) {
    @Override
    public String toString() {
      return method + "\t" + template;
    }
  }

  private static List<Route> routes() {
    return SERVER
        .bean(Router.class)
        .uriRoutes()
        .map(
            route ->
                new Route(route.getHttpMethodName(), route.getUriMatchTemplate().toPathString()))
        .distinct()
        .toList();
  }
}
