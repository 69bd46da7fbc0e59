package io.m365connector.callaudit;

import io.m365connector.config.AuditSettings;
import io.m365connector.observation.Observation;
import io.m365connector.observation.Observer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Records that wait to be written. */
@ApplicationScoped
public class CallQueue implements Observer {

  /** Beyond this, records are lost and counted. */
  public static final int MOST = 20_000;

  /** Where the audit is required, calls are refused from here on; those under way still fit. */
  static final int FULL = MOST / 2;

  private final AuditSettings.Calls mode;
  private final BlockingQueue<CallRecord> waiting = new ArrayBlockingQueue<>(MOST);
  private final AtomicLong lost = new AtomicLong();
  private volatile boolean failing;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected CallQueue() {
    this.mode = AuditSettings.Calls.OFF;
  }

  @Inject
  public CallQueue(AuditSettings settings) {
    this.mode = settings.calls();
  }

  @Override
  public void ended(Observation call) {
    boolean wanted =
        mode != AuditSettings.Calls.OFF && !call.tool().isEmpty() && !call.tenant().isEmpty();
    if (wanted && !waiting.offer(new CallRecord(call))) {
      lost.incrementAndGet();
    }
  }

  /** Whether a further call may be served. */
  public boolean accepts() {
    return mode != AuditSettings.Calls.REQUIRED || (!failing && waiting.size() < FULL);
  }

  /** How many wait. */
  public int size() {
    return waiting.size();
  }

  /** How many were lost since the node started. */
  public long lost() {
    return lost.get();
  }

  /** The oldest of them. */
  List<CallRecord> take(int most) {
    List<CallRecord> taken = new ArrayList<>();
    waiting.drainTo(taken, most);
    return taken;
  }

  /** They were written. */
  void written() {
    failing = false;
  }

  /** They could not be written. */
  void unwritten(List<CallRecord> records) {
    failing = true;
    for (CallRecord record : records) {
      if (!waiting.offer(record)) {
        lost.incrementAndGet();
      }
    }
  }
}
