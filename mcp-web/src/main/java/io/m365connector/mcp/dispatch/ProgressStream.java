package io.m365connector.mcp.dispatch;

import io.m365connector.mcp.jsonrpc.JsonRpcWriter;
import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.protocol.MetaKeys;
import io.m365connector.mcp.provider.Progress;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Progress for a client that sent a token and takes a stream (2026-07-28, Progress). */
final class ProgressStream implements Progress {

  private final JsonValue token;
  private final Channel channel;
  private final long start = System.nanoTime();
  private double last = Double.NEGATIVE_INFINITY;
  private boolean reported;

  private ProgressStream(JsonValue token, Channel channel) {
    this.token = token;
    this.channel = channel;
  }

  static Progress of(Invocation call) {
    Channel channel = call.incoming().channel();
    Optional<JsonValue> token = call.route().meta().progressToken();
    if (token.isEmpty() || !channel.streams()) {
      return Unwanted.INSTANCE;
    }
    ProgressStream progress = new ProgressStream(token.get(), channel);
    channel.whileIdle(progress::stillWorking);
    return progress;
  }

  /**
   * The seconds so far, for a provider that does not report by itself: clients count their timeout
   * anew with each report.
   */
  private synchronized Optional<byte[]> stillWorking() {
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    if (reported || seconds <= last) {
      return Optional.empty();
    }
    last = seconds;
    return Optional.of(message(seconds, null, "Still working, " + seconds + " s"));
  }

  @Override
  public boolean wanted() {
    return true;
  }

  @Override
  public void report(double done, @Nullable Double total, @Nullable String message) {
    if (grows(done)) {
      channel.send(message(done, total, message));
    }
  }

  private byte[] message(double done, @Nullable Double total, @Nullable String message) {
    JsonObjectBuilder params = JsonValues.object().add(MetaKeys.PROGRESS_TOKEN, token);
    add(params, "progress", done);
    if (total != null) {
      add(params, "total", total);
    }
    if (message != null) {
      params.add("message", message);
    }
    return JsonRpcWriter.notification("notifications/progress", params.build());
  }

  /** The value MUST increase with each notification; two threads may report. */
  private synchronized boolean grows(double done) {
    reported = true;
    if (done > last) {
      last = done;
      return true;
    }
    return false;
  }

  private static void add(JsonObjectBuilder params, String name, double value) {
    if (value == Math.rint(value) && Math.abs(value) < Integer.MAX_VALUE) {
      params.add(name, (int) value);
    } else {
      params.add(name, value);
    }
  }

  /** Reports to nobody. */
  private enum Unwanted implements Progress {
    INSTANCE;

    @Override
    public boolean wanted() {
      return false;
    }

    @Override
    public void report(double done, @Nullable Double total, @Nullable String message) {}
  }
}
