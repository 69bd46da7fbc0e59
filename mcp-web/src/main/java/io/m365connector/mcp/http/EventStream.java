package io.m365connector.mcp.http;

import io.m365connector.mcp.dispatch.Cancellation;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * An answer as server-sent events: messages as they come, a comment while there is nothing to say,
 * the response last. A write that fails means that the client is gone.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">SSE</a>
 */
final class EventStream implements StreamingOutput {

  private static final String TYPE = "text/event-stream";
  private static final int MAX_WAITING = 256;

  /** A lost client shows with the second or third write after it left. */
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(2);

  private static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PREFIX = "event: message\ndata: ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SUFFIX = "\n\n".getBytes(StandardCharsets.US_ASCII);

  /** One message; the last one ends the stream. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Event(byte[] message, boolean last) {}

  private final LinkedBlockingQueue<Event> waiting = new LinkedBlockingQueue<>();
  private final Cancellation cancellation;
  private final Instant deadline;
  private final Instant end;
  private final Supplier<Optional<byte[]>> idle;

  /**
   * @param deadline when the call is cancelled
   * @param grace how long its last words are waited for
   * @param idle what to send while there is nothing to say, if anything
   */
  EventStream(
      Cancellation cancellation,
      Instant deadline,
      Duration grace,
      Supplier<Optional<byte[]>> idle) {
    this.idle = idle;
    this.cancellation = cancellation;
    this.deadline = deadline;
    this.end = deadline.plus(grace);
  }

  static Response response(EventStream stream) {
    return Response.ok(stream, TYPE).header("X-Accel-Buffering", "no").build();
  }

  /** Queues a message; false when the client is too slow to take it. */
  boolean offer(byte[] message) {
    return waiting.size() < MAX_WAITING && waiting.offer(new Event(message, false));
  }

  /** Queues the response. */
  void end(byte[] answer) {
    waiting.add(new Event(answer, true));
  }

  @Override
  public void write(OutputStream out) {
    try {
      while (true) {
        Event event = waiting.poll(pause().toMillis(), TimeUnit.MILLISECONDS);
        if (event != null) {
          send(out, PREFIX, event.message(), SUFFIX);
          if (event.last()) {
            return;
          }
        } else if (!stillWanted()) {
          return;
        } else {
          keepAlive(out);
        }
      }
    } catch (IOException e) {
      cancellation.cancel();
    } catch (InterruptedException e) {
      cancellation.cancel();
      Thread.currentThread().interrupt();
    }
  }

  private void keepAlive(OutputStream out) throws IOException {
    Optional<byte[]> word = idle.get();
    if (word.isPresent()) {
      send(out, PREFIX, word.get(), SUFFIX);
    } else {
      send(out, COMMENT);
    }
  }

  /** Cancels when the deadline has passed; false when even the grace is over. */
  private boolean stillWanted() {
    Instant now = Instant.now();
    if (!now.isBefore(deadline)) {
      cancellation.cancel();
    }
    return now.isBefore(end);
  }

  private Duration pause() {
    Instant now = Instant.now();
    Instant next = now.isBefore(deadline) ? deadline : end;
    Duration left = Duration.between(now, next);
    Duration pause = left.compareTo(KEEP_ALIVE) < 0 ? left : KEEP_ALIVE;
    return pause.isPositive() ? pause : Duration.ofMillis(1);
  }

  private static void send(OutputStream out, byte[]... parts) throws IOException {
    for (byte[] part : parts) {
      out.write(part);
    }
    out.flush();
  }
}
