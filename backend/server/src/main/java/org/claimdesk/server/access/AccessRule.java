package org.claimdesk.server.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteMatch;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Lets a request through when the caller's role may use its route, by {@link RouteRoles} alone. */
@Singleton
final class AccessRule implements SecurityRule<HttpRequest<?>> {

  private final RouteRoles roles;

  AccessRule(RouteRoles roles) {
    this.roles = roles;
  }

  @Override
  public Publisher<SecurityRuleResult> check(
      HttpRequest<?> request, @Nullable Authentication authentication) {
    boolean allowed =
        RouteAttributes.getRouteMatch(request)
            .map(
                match ->
                    match instanceof UriRouteMatch<?, ?> route
                        && allows(request, route, authentication))
            // Without a route there is nothing to guard: it becomes a 404 or a 405.
            .orElse(true);
    return Mono.just(allowed ? SecurityRuleResult.ALLOWED : SecurityRuleResult.REJECTED);
  }

  private boolean allows(
      HttpRequest<?> request, UriRouteMatch<?, ?> route, @Nullable Authentication authentication) {
    String template = route.getRouteInfo().getUriMatchTemplate().toPathString();
    String method = request.getMethodName();
    return roles.isOpen(method, template)
        || (authentication != null
            && roles.allows(SignedIn.actor(authentication).role(), method, template));
  }

  /** Before the framework's own rules, none of which this application uses. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}
