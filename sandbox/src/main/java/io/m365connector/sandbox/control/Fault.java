package io.m365connector.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.http.Json;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** One ordered fault: whom it befalls, how often, and what happens. */
final class Fault {
  private static final System.Logger LOG = System.getLogger(Fault.class.getName());
  private static final Set<String> MATCHING =
      Set.of("area", "tenant", "user", "method", "path", "query", "grant", "times", "skip", "name");
  private static final Set<String> ACTING =
      Set.of(
          "latencyMs",
          "aadsts",
          "error",
          "description",
          "suberror",
          "claims",
          "challenge",
          "graphError",
          "message",
          "redirect",
          "html",
          "status",
          "body",
          "contentType",
          "headers",
          "retryAfter",
          "delivery",
          "dripMs");
  private static final List<String> DELIVERIES =
      List.of("whole", "truncated", "overstated", "reset", "hang");

  private final String id;
  private final JsonNode order;
  private final FaultMatch match;
  private final FaultAction action;
  private final long skip;
  private final long times;
  private final AtomicLong met = new AtomicLong();
  private final CountDownLatch lifted = new CountDownLatch(1);

  /**
   * Reads an order.
   *
   * @throws IllegalArgumentException naming what in it is not understood
   */
  Fault(String id, JsonNode order) {
    order
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!MATCHING.contains(name) && !ACTING.contains(name)) {
                throw new IllegalArgumentException(
                    "A fault has no '"
                        + name
                        + "'; it knows "
                        + Stream.concat(MATCHING.stream(), ACTING.stream()).sorted().toList());
              }
            });
    if (!DELIVERIES.contains(order.path("delivery").asText("whole"))) {
      throw new IllegalArgumentException("delivery must be one of " + DELIVERIES);
    }
    if (order.has("challenge")
        && !FaultAction.CHALLENGES.contains(order.path("challenge").asText())) {
      throw new IllegalArgumentException("challenge must be one of " + FaultAction.CHALLENGES);
    }
    this.id = id;
    this.order = order;
    match = FaultMatch.read(order);
    action = new FaultAction(order);
    skip = order.path("skip").asLong(0);
    times = order.path("times").asLong(Long.MAX_VALUE);
  }

  FaultMatch match() {
    return match;
  }

  FaultAction action() {
    return action;
  }

  String id() {
    return id;
  }

  /** Shown in counters and recorded requests. */
  String name() {
    return order.path("name").asText(id);
  }

  /** Whether it strikes this time: not before {@code skip}, and not more than {@code times}. */
  boolean takes() {
    long before = met.getAndIncrement();
    return before >= skip && before - skip < times;
  }

  long latencyMillis() {
    return order.path("latencyMs").asLong(0);
  }

  long dripMillis() {
    return order.path("dripMs").asLong(0);
  }

  String delivery() {
    return order.path("delivery").asText("whole");
  }

  /** Waits that long, or until the fault is lifted. */
  void hold(long millis) throws InterruptedException {
    boolean early = millis > 0 && lifted.await(millis, TimeUnit.MILLISECONDS);
    if (early) {
      LOG.log(System.Logger.Level.DEBUG, "{0} was lifted", id);
    }
  }

  void lift() {
    lifted.countDown();
  }

  ObjectNode json() {
    ObjectNode json = Json.object().put("id", id);
    json.put("played", Math.max(0, Math.min(met.get() - skip, times)));
    json.set("order", order);
    return json;
  }
}
