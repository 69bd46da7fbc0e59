package io.m365connector.mcp.http;

import io.m365connector.mcp.dispatch.Answer;
import io.m365connector.mcp.dispatch.Cancellation;
import io.m365connector.mcp.dispatch.Channel;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One POST from suspension to its last byte. The answer is plain JSON unless something must go out
 * before it (progress, a log line, a question) or the call runs long; then it becomes an event
 * stream, provided the client takes one. On a stream a lost client is noticed and cancels the call
 * (2026-07-28, Cancellation); either way the deadline does.
 */
final class Exchange implements Channel {

  private enum State {
    WAITING,
    STREAMING,
    ANSWERED
  }

  /** What a call that was told to stop gets to say something sensible. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final AsyncResponse response;
  private final Executor executor;
  private final Function<Answer, Response> http;
  private final Cancellation cancellation;
  private final Instant deadline;
  private final boolean streams;

  private final ReentrantLock lock = new ReentrantLock();
  private State state = State.WAITING;
  private @Nullable EventStream stream;
  private volatile Supplier<Optional<byte[]>> idle = Optional::empty;

  Exchange(
      AsyncResponse response,
      Executor executor,
      Function<Answer, Response> http,
      Cancellation cancellation,
      Instant deadline,
      boolean streams) {
    this.response = response;
    this.executor = executor;
    this.http = http;
    this.cancellation = cancellation;
    this.deadline = deadline;
    this.streams = streams;
  }

  /**
   * Starts the clock.
   *
   * @param streamAfter when a call that still runs turns into a stream
   */
  void watch(Duration streamAfter) {
    response.setTimeoutHandler(late -> overdue());
    Duration untilDeadline = untilDeadline();
    Duration first =
        streams && streamAfter.compareTo(untilDeadline) < 0 ? streamAfter : untilDeadline;
    response.setTimeout(first.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public boolean streams() {
    return streams;
  }

  @Override
  public boolean send(byte[] message) {
    lock.lock();
    try {
      if (!streams || state == State.ANSWERED) {
        return false;
      }
      return open().offer(message);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void whileIdle(Supplier<Optional<byte[]>> word) {
    idle = word;
  }

  /** Sends the answer; only the first one counts. */
  void finish(Answer answer) {
    lock.lock();
    try {
      if (state == State.ANSWERED) {
        return;
      }
      if (stream != null) {
        stream.end(answer.body());
        state = State.ANSWERED;
        return;
      }
      state = State.ANSWERED;
    } finally {
      lock.unlock();
    }
    response.resume(http.apply(answer));
  }

  private void overdue() {
    lock.lock();
    try {
      if (state != State.WAITING) {
        return;
      }
      boolean dueNow = !Instant.now().isBefore(deadline);
      if (!dueNow && streams) {
        open();
        return;
      }
      if (!cancellation.cancelled()) {
        response.setTimeout(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        executor.execute(cancellation::cancel);
        return;
      }
      state = State.ANSWERED;
    } finally {
      lock.unlock();
    }
    int status = Response.Status.GATEWAY_TIMEOUT.getStatusCode();
    response.resume(
        Response.status(status)
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(PlainErrors.body(status, "The call took too long and was stopped."))
            .build());
  }

  private EventStream open() {
    EventStream opened = stream;
    if (opened == null) {
      EventStream fresh = new EventStream(cancellation, deadline, GRACE, () -> idle.get());
      opened = fresh;
      stream = fresh;
      state = State.STREAMING;
      // Resuming writes the whole stream, so it needs a thread of its own.
      executor.execute(() -> response.resume(EventStream.response(fresh)));
    }
    return opened;
  }

  private Duration untilDeadline() {
    Duration left = Duration.between(Instant.now(), deadline);
    return left.isPositive() ? left : Duration.ofMillis(1);
  }
}
