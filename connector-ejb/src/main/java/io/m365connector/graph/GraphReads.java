package io.m365connector.graph;

import io.m365connector.code.Code;
import io.m365connector.delegation.GraphSession;
import io.m365connector.graph.rest.ContentMoved;
import io.m365connector.graph.rest.GraphApi;
import io.m365connector.graph.rest.GraphHeaders;
import io.m365connector.graph.rest.GraphPage;
import io.m365connector.limits.Dependency;
import io.m365connector.limits.LimitReached;
import io.m365connector.limits.UpstreamGuard;
import io.m365connector.observation.Observation;
import io.m365connector.observation.Stage;
import io.m365connector.observation.StageRun;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The reads of one request: each waits for its lane, carries an id of its own, is tried again by
 * the {@link RetryRule} and never outlives the deadline.
 */
public final class GraphReads {

  private static final int OK = 200;

  private final URI graph;
  private final GraphApi api;
  private final GraphSession session;
  private final Clock clock;
  private final Instant deadline;
  private final MailboxGate mailboxes;
  private final TeamsPace teams;
  private final Pause pause;
  private final UpstreamGuard guard;

  GraphReads(
      URI graph,
      GraphApi api,
      GraphSession session,
      Clock clock,
      Instant deadline,
      MailboxGate mailboxes,
      TeamsPace teams,
      Pause pause,
      UpstreamGuard guard) {
    this.graph = graph;
    this.api = api;
    this.session = session;
    this.clock = clock;
    this.deadline = deadline;
    this.mailboxes = mailboxes;
    this.teams = teams;
    this.pause = pause;
    this.guard = guard;
  }

  public GraphSession session() {
    return session;
  }

  /** Time until the deadline; never negative. */
  public Duration left() {
    Duration left = Duration.between(clock.instant(), deadline);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /**
   * Reads.
   *
   * @throws GraphException when Graph refuses, does not answer or answers unreadably
   */
  public <T> T read(BiFunction<GraphApi, GraphHeaders, T> operation) {
    return attempt(new Lane.Free(), new GraphHeaders(session), operation);
  }

  /** Reads a mailbox, at most four at a time. */
  public <T> T read(Mailbox mailbox, BiFunction<GraphApi, GraphHeaders, T> operation) {
    return attempt(Lane.of(mailbox, session), new GraphHeaders(session), operation);
  }

  /** Reads Teams messages, paced. */
  public <T> T readTeams(BiFunction<GraphApi, GraphHeaders, T> operation) {
    String tenant = session.admitted().caller().tenant().toString();
    return attempt(new Lane.OfTeams(tenant), new GraphHeaders(session), operation);
  }

  /** Reads with headers of the caller's choice. */
  public <T> T attempt(
      Lane lane, GraphHeaders headers, BiFunction<GraphApi, GraphHeaders, T> operation) {
    for (int tried = 1; ; tried++) {
      GraphHeaders own = headers.renewed();
      try {
        return once(lane, own, operation);
      } catch (GraphException failure) {
        failure.during(own.clientRequestId());
        Duration wait = RetryRule.wait(failure, tried, left()).orElseThrow(() -> failure);
        rest(wait);
      }
    }
  }

  private <T> T once(
      Lane lane, GraphHeaders headers, BiFunction<GraphApi, GraphHeaders, T> operation) {
    if (left().isZero()) {
      throw new GraphException(Code.GRAPH_UNAVAILABLE, 0, "", null, null);
    }
    if (lane instanceof Lane.OfMailbox mailbox) {
      try (MailboxGate.Place place = entered(mailbox)) {
        return timed(headers, operation);
      }
    }
    if (lane instanceof Lane.OfTeams team) {
      rest(teams.book(team.tenant(), left()));
    }
    return timed(headers, operation);
  }

  private MailboxGate.Place entered(Lane.OfMailbox mailbox) {
    try (StageRun waiting = Observation.current().begin(Stage.WAIT)) {
      return mailboxes.enter(mailbox.key(), left());
    }
  }

  private void rest(Duration time) {
    try (StageRun waiting = Observation.current().begin(Stage.WAIT)) {
      pause.forTime(time);
    }
  }

  private <T> T timed(GraphHeaders headers, BiFunction<GraphApi, GraphHeaders, T> operation) {
    try (StageRun run =
        Observation.current().begin(Stage.GRAPH).upstreamId(headers.clientRequestId())) {
      try {
        T answer = guarded(headers, operation);
        run.status(OK);
        return answer;
      } catch (GraphException failure) {
        run.failed(failure.code()).status(failure.status());
        throw failure;
      }
    }
  }

  private <T> T guarded(GraphHeaders headers, BiFunction<GraphApi, GraphHeaders, T> operation) {
    try {
      return guard.call(
          Dependency.GRAPH,
          session.admitted().caller().tenant(),
          left(),
          failure -> failure instanceof GraphException known && known.saysAway(),
          () -> send(headers, operation));
    } catch (LimitReached limit) {
      throw new GraphException(limit.code(), 0, "", limit.retryAfter(), null);
    }
  }

  private <T> T send(GraphHeaders headers, BiFunction<GraphApi, GraphHeaders, T> operation) {
    try {
      T answer = operation.apply(api, headers);
      if (answer == null) {
        throw GraphException.malformed(null);
      }
      return answer;
    } catch (ContentMoved e) {
      // Only content may lie elsewhere; content() has taken that case out before.
      throw GraphException.malformed(null);
    } catch (ProcessingException e) {
      if (isOutOfConnections(e)) {
        throw GraphException.busy(Duration.ofSeconds(1));
      }
      IOException io = ioCause(e);
      throw io == null
          ? GraphException.malformed(e)
          : new GraphException(Code.GRAPH_UNAVAILABLE, 0, "", null, io);
    }
  }

  /** By name: the HTTP client below the Rest Client is the server's own. */
  private static boolean isOutOfConnections(ProcessingException failure) {
    return failure.getCause() != null
        && failure.getCause().getClass().getSimpleName().equals("ConnectionPoolTimeoutException");
  }

  private static @Nullable IOException ioCause(Throwable failure) {
    for (Throwable t = failure.getCause(); t != null; t = t.getCause()) {
      if (t instanceof IOException io) {
        return io;
      }
    }
    return null;
  }

  /** Reads content, or learns where it lies. */
  public Content content(BiFunction<GraphApi, GraphHeaders, InputStream> operation) {
    return read((graphApi, headers) -> content(() -> operation.apply(graphApi, headers)));
  }

  /** Reads content of a mailbox. */
  public Content content(
      Mailbox mailbox, BiFunction<GraphApi, GraphHeaders, InputStream> operation) {
    return read(mailbox, (graphApi, headers) -> content(() -> operation.apply(graphApi, headers)));
  }

  private static Content content(Supplier<InputStream> operation) {
    try {
      return new Content(operation.get(), null);
    } catch (ContentMoved e) {
      return new Content(null, e.address());
    }
  }

  /**
   * Content itself or its pre-authenticated address, one of the two.
   *
   * @param stream to be closed by whoever reads it
   */
  public record Content(@Nullable InputStream stream, @Nullable String address) {
    @Override
    public String toString() {
      return "Content[****]";
    }
  }

  /** Where the list continues, checked; empty at its end. */
  public @Nullable NextLink next(GraphPage<?> page, String path) {
    String link = page.nextLink();
    if (link == null || link.isBlank()) {
      return null;
    }
    try {
      return NextLink.of(graph, link, path);
    } catch (IllegalArgumentException e) {
      throw GraphException.malformed(e);
    }
  }

  private static <T> T observed(Observation observation, Supplier<T> read) {
    try (Observation.Scope bound = observation.bind()) {
      return read.get();
    }
  }

  /**
   * Makes several reads at once and waits for all.
   *
   * @throws GraphException the first failure, in the order given
   */
  public <T> List<T> together(List<Supplier<T>> reads) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Observation observation = Observation.current();
      List<Future<T>> running = new ArrayList<>();
      for (Supplier<T> read : reads) {
        running.add(threads.submit(() -> observed(observation, read)));
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> each : running) {
        answers.add(each.get());
      }
      return answers;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GraphException(Code.GRAPH_UNAVAILABLE, 0, "", null, e);
    }
  }
}
