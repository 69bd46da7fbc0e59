package io.m365connector.mcp.http;

import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.TimeoutHandler;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An asynchronous response whose clock the test turns. */
final class FakeAsyncResponse implements AsyncResponse {

  private @Nullable Response resumed;
  private @Nullable TimeoutHandler handler;
  private Duration timeout = Duration.ZERO;
  private int resumes;

  Response resumed() {
    return Objects.requireNonNull(resumed);
  }

  int resumes() {
    return resumes;
  }

  Duration timeout() {
    return timeout;
  }

  /** Lets the time run out. */
  void elapse() {
    Objects.requireNonNull(handler).handleTimeout(this);
  }

  @Override
  public boolean resume(Object response) {
    resumes++;
    resumed = (Response) response;
    return true;
  }

  @Override
  public boolean resume(Throwable response) {
    throw new AssertionError(response);
  }

  @Override
  public boolean setTimeout(long time, TimeUnit unit) {
    timeout = Duration.of(time, unit.toChronoUnit());
    return true;
  }

  @Override
  public void setTimeoutHandler(TimeoutHandler other) {
    handler = other;
  }

  @Override
  public boolean cancel() {
    throw new AssertionError();
  }

  @Override
  public boolean cancel(int retryAfter) {
    throw new AssertionError();
  }

  @Override
  public boolean cancel(Date retryAfter) {
    throw new AssertionError();
  }

  @Override
  public boolean isSuspended() {
    return resumed == null;
  }

  @Override
  public boolean isCancelled() {
    return false;
  }

  @Override
  public boolean isDone() {
    return resumed != null;
  }

  @Override
  public Collection<Class<?>> register(Class<?> callback) {
    throw new AssertionError();
  }

  @Override
  public Map<Class<?>, Collection<Class<?>>> register(Class<?> callback, Class<?>... callbacks) {
    throw new AssertionError();
  }

  @Override
  public Collection<Class<?>> register(Object callback) {
    throw new AssertionError();
  }

  @Override
  public Map<Class<?>, Collection<Class<?>>> register(Object callback, Object... callbacks) {
    throw new AssertionError();
  }
}
