package io.m365connector.observation;

import io.m365connector.code.Code;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One request, from its first header to its answer. It travels with the thread that works on the
 * request; who hands work to another thread {@linkplain #bind() binds} it there.
 */
public final class Observation {

  /** More stages than this are counted but not kept one by one. */
  static final int MOST_STAGES = 200;

  private static final ThreadLocal<@Nullable Observation> CURRENT = new ThreadLocal<>();

  /** Undoes a {@link #bind()}. */
  public interface Scope extends AutoCloseable {
    @Override
    void close();
  }

  private final String requestId;
  private final Instant startedAt = Instant.now();
  private final long begun = System.nanoTime();
  private final Queue<StageRun> runs = new ConcurrentLinkedQueue<>();
  private final AtomicInteger kept = new AtomicInteger();
  private final AtomicInteger graphCalls = new AtomicInteger();
  private final AtomicBoolean closed = new AtomicBoolean();

  private volatile String tenant = "";
  private volatile String client = "";
  private volatile String user = "";
  private volatile String method = "";
  private volatile String tool = "";
  private volatile String traceparent = "";
  private volatile Outcome outcome = Outcome.OK;
  private volatile @Nullable Code code;
  private volatile int status;
  private volatile long bytes;
  private volatile long ended;
  private volatile boolean handedOver;

  public Observation(String requestId) {
    this.requestId = requestId;
  }

  /** The observation of the request this thread works on; an unheard one where there is none. */
  public static Observation current() {
    Observation bound = CURRENT.get();
    return bound == null ? new Observation("") : bound;
  }

  /** Makes it {@linkplain #current() current} on this thread until the scope is closed. */
  public Scope bind() {
    Observation before = CURRENT.get();
    CURRENT.set(this);
    return () -> {
      if (before == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    };
  }

  /** Starts the clock of a stage. */
  public StageRun begin(Stage stage) {
    return begin(stage, System.nanoTime());
  }

  /** The same with a start that lies back. */
  public StageRun begin(Stage stage, long since) {
    StageRun run = new StageRun(stage, since);
    if (stage == Stage.GRAPH) {
      graphCalls.incrementAndGet();
    }
    if (kept.incrementAndGet() <= MOST_STAGES) {
      runs.add(run);
    }
    return run;
  }

  /** A stage that went on from the end of the last one, inside no other, until now. */
  public void lap(Stage stage) {
    long since = begun;
    for (StageRun run : runs) {
      if (!run.stage().withinTool()) {
        since = Math.max(since, run.begun() + run.nanos());
      }
    }
    begin(stage, since).close();
  }

  /** Another thread answers the request, and says when it has ended. */
  public void handOver() {
    handedOver = true;
  }

  public boolean handedOver() {
    return handedOver;
  }

  /** Whose request it is: ids only. */
  public void caller(String tenantId, String clientId, String objectId) {
    tenant = tenantId;
    client = clientId;
    user = objectId;
  }

  /** The MCP method, as far as it is one of ours. */
  public void method(String name) {
    method = name;
  }

  /** The tool; a name of the catalogue, never the client's own text. */
  public void tool(String name) {
    tool = name;
  }

  /** The client's W3C trace context, already checked. */
  public void traceparent(String value) {
    traceparent = value;
  }

  /** It ended in that failure. */
  public void failed(Code why) {
    code = why;
    outcome = Outcome.of(why);
  }

  /** It ended in a way that has no code. */
  public void ended(Outcome how) {
    outcome = how;
  }

  /** What went back. */
  public void answered(int httpStatus, long length) {
    status = httpStatus;
    bytes = length;
  }

  /** Stops the clock; true the first time only. */
  boolean close() {
    ended = System.nanoTime();
    return closed.compareAndSet(false, true);
  }

  public String requestId() {
    return requestId;
  }

  public Instant startedAt() {
    return startedAt;
  }

  /** {@link System#nanoTime} at its start. */
  public long begun() {
    return begun;
  }

  /** How long it took, in nanoseconds; so far, while it runs. */
  public long nanos() {
    return (ended == 0 ? System.nanoTime() : ended) - begun;
  }

  /** Empty until the token was verified. */
  public String tenant() {
    return tenant;
  }

  public String client() {
    return client;
  }

  /** The person's object id; for the call audit only, never a label. */
  public String user() {
    return user;
  }

  public String method() {
    return method;
  }

  /** Empty when no tool was called. */
  public String tool() {
    return tool;
  }

  public String traceparent() {
    return traceparent;
  }

  public Outcome outcome() {
    return outcome;
  }

  public @Nullable Code code() {
    return code;
  }

  /** HTTP status of the answer; 0 before there is one. */
  public int status() {
    return status;
  }

  /** Bytes of the answer's body. */
  public long bytes() {
    return bytes;
  }

  public List<StageRun> runs() {
    return List.copyOf(runs);
  }

  public int graphCalls() {
    return graphCalls.get();
  }
}
