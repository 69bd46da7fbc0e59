package io.m365connector.observation;

import io.m365connector.code.Code;
import org.jspecify.annotations.Nullable;

/** One run of a stage; closing it stops its clock. Used by the thread that opened it. */
public final class StageRun implements AutoCloseable {

  private final Stage stage;
  private final long begun;
  private volatile long ended;
  private volatile int status;
  private volatile @Nullable Code code;
  private volatile String upstreamId = "";

  StageRun(Stage stage, long begun) {
    this.stage = stage;
    this.begun = begun;
  }

  /** What the upstream answered: its HTTP status. */
  public StageRun status(int value) {
    status = value;
    return this;
  }

  /** Why it failed. */
  public StageRun failed(Code why) {
    code = why;
    return this;
  }

  /** The id under which Microsoft has this call in its own logs. */
  public StageRun upstreamId(String id) {
    upstreamId = Plain.of(id, 64);
    return this;
  }

  @Override
  public void close() {
    if (ended == 0) {
      ended = System.nanoTime();
    }
  }

  public Stage stage() {
    return stage;
  }

  /** {@link System#nanoTime} at its start. */
  public long begun() {
    return begun;
  }

  /** How long it took, in nanoseconds; so far, while it runs. */
  public long nanos() {
    return (ended == 0 ? System.nanoTime() : ended) - begun;
  }

  /** 0 when there was no answer, or none to have. */
  public int status() {
    return status;
  }

  public @Nullable Code code() {
    return code;
  }

  public String upstreamId() {
    return upstreamId;
  }
}
