package io.m365connector.mcp.http;

import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.TimeoutHandler;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An asynchronous response whose clock stops with it. The runtime's own clock holds the whole
 * request, token included, until it would have rung, however long ago the answer went out.
 */
final class OwnTimeout implements AsyncResponse {

  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private final AsyncResponse response;
  private @Nullable TimeoutHandler handler;
  private @Nullable Future<?> alarm;

  OwnTimeout(AsyncResponse response) {
    this.response = response;
  }

  /** One thread for all; it only hands on, so no call can keep it from the next. */
  private static ScheduledThreadPoolExecutor clock() {
    ScheduledThreadPoolExecutor clock =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("mcp-timeouts").factory());
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }

  @Override
  public synchronized boolean setTimeout(long time, TimeUnit unit) {
    stop();
    TimeoutHandler late = handler;
    if (late != null && time > 0 && !response.isDone()) {
      alarm =
          CLOCK.schedule(
              () -> Thread.ofVirtual().start(() -> late.handleTimeout(this)), time, unit);
    }
    return true;
  }

  @Override
  public synchronized void setTimeoutHandler(TimeoutHandler late) {
    handler = late;
  }

  private synchronized void stop() {
    if (alarm != null) {
      alarm.cancel(false);
      alarm = null;
    }
  }

  private void over() {
    stop();
    setTimeoutHandler(none -> {});
  }

  @Override
  public boolean resume(Object answer) {
    over();
    return response.resume(answer);
  }

  @Override
  public boolean resume(Throwable failure) {
    over();
    return response.resume(failure);
  }

  @Override
  public boolean cancel() {
    over();
    return response.cancel();
  }

  @Override
  public boolean cancel(int retryAfter) {
    over();
    return response.cancel(retryAfter);
  }

  @Override
  public boolean cancel(Date retryAfter) {
    over();
    return response.cancel(retryAfter);
  }

  @Override
  public boolean isSuspended() {
    return response.isSuspended();
  }

  @Override
  public boolean isCancelled() {
    return response.isCancelled();
  }

  @Override
  public boolean isDone() {
    return response.isDone();
  }

  @Override
  public Collection<Class<?>> register(Class<?> callback) {
    return response.register(callback);
  }

  @Override
  public Map<Class<?>, Collection<Class<?>>> register(Class<?> callback, Class<?>... callbacks) {
    return response.register(callback, callbacks);
  }

  @Override
  public Collection<Class<?>> register(Object callback) {
    return response.register(callback);
  }

  @Override
  public Map<Class<?>, Collection<Class<?>>> register(Object callback, Object... callbacks) {
    return response.register(callback, callbacks);
  }
}
