package org.claimdesk.server.event;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** Tells browsers what changed, as it changes. */
@Controller("/api/v1/events")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "events")
class EventController {

  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  /** After it the browser connects anew, which asks again whether its session still lives. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private static final UUID NONE = new UUID(0, 0);

  private final ChangeFeed feed;

  EventController(ChangeFeed feed) {
    this.feed = feed;
  }

  /**
   * What changes from now on, or from the change that {@code Last-Event-ID} names; a {@code
   * heartbeat} every 15 seconds. The first event is {@code ready}; it is {@code reset} when changes
   * between were forgotten and the page must load anew.
   *
   * @param after as {@code Last-Event-ID}, for a page that opens the stream anew itself and cannot
   *     send the header; the header comes first
   */
  @Get(produces = MediaType.TEXT_EVENT_STREAM)
  Publisher<Event<Change>> events(
      Actor actor,
      @Nullable @Header("Last-Event-ID") String lastEventId,
      @Nullable @QueryValue String after) {
    String seen = lastEventId == null || lastEventId.isBlank() ? after : lastEventId;
    long from = seen == null || seen.isBlank() ? feed.last() : number(seen);
    boolean reaches = feed.reaches(from);
    long start = reaches ? from : feed.last();
    Flux<Event<Change>> changes =
        feed.after(start)
            .filter(change -> concerns(change, actor))
            .map(change -> event(change, change.type()));
    Flux<Event<Change>> heartbeats = Flux.interval(HEARTBEAT).map(tick -> signal("heartbeat"));
    Event<Change> first = signal(reaches ? "ready" : "reset").id(Long.toString(start));
    return Flux.merge(changes, heartbeats).startWith(first).take(LONGEST);
  }

  private static boolean concerns(Change change, Actor actor) {
    return !change.subject().equals(Events.PERSON) || change.id().equals(actor.id());
  }

  private static Event<Change> event(Change change, String name) {
    return Event.of(change).id(Long.toString(change.sequence())).name(name);
  }

  private static Event<Change> signal(String name) {
    return Event.of(new Change(0, name, "stream", NONE, Instant.now())).name(name);
  }

  private static long number(String lastEventId) {
    try {
      return Math.clamp(Long.parseLong(lastEventId.strip()), 0, Long.MAX_VALUE - 1);
    } catch (NumberFormatException e) {
      throw Problem.badRequest(
          "Last-Event-ID",
          "Last-Event-ID is \""
              + lastEventId
              + "\"; send the id of the last event, a whole number.");
    }
  }
}
