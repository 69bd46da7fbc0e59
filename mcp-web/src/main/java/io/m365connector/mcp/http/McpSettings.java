package io.m365connector.mcp.http;

import io.m365connector.config.SettingInvalid;
import io.m365connector.mcp.protocol.Tolerances;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the endpoint behaves.
 *
 * @param maxBody bytes of one message, {@code CONNECTOR_MCP_MAX_BODY}, default 1 MiB
 * @param callTimeout how long a call may take, {@code CONNECTOR_MCP_CALL_TIMEOUT}, default PT60S
 * @param streamAfter when a running call's answer turns into an event stream with keep-alives, if
 *     the client takes one, {@code CONNECTOR_MCP_STREAM_AFTER}, default PT10S
 * @param maxCalls calls that run at the same time on one node; the next is answered 503, {@code
 *     CONNECTOR_MCP_MAX_CALLS}, default 512
 * @param allowedOrigins web origins that may call, {@code CONNECTOR_ALLOWED_ORIGINS}, comma
 *     separated, default none but the connector's own
 * @param allowedHosts further names this server answers to, {@code CONNECTOR_ALLOWED_HOSTS}, comma
 *     separated, default none but the public URL's
 * @param tolerances {@code CONNECTOR_TOLERATE_HEADER_MISMATCH} and {@code
 *     CONNECTOR_TOLERATE_MISSING_META}, default false
 */
public record McpSettings(
    int maxBody,
    Duration callTimeout,
    Duration streamAfter,
    int maxCalls,
    Set<String> allowedOrigins,
    Set<String> allowedHosts,
    Tolerances tolerances) {

  private static final int MIB = 1 << 20;

  /**
   * Reads the settings.
   *
   * @param source a setting's value by its environment name
   * @throws SettingInvalid naming the first that cannot be used
   */
  public static McpSettings from(Function<String, Optional<String>> source) {
    return new McpSettings(
        number(source, "CONNECTOR_MCP_MAX_BODY", MIB, 1024, 4 * MIB),
        duration(source, "CONNECTOR_MCP_CALL_TIMEOUT", Duration.ofSeconds(60)),
        duration(source, "CONNECTOR_MCP_STREAM_AFTER", Duration.ofSeconds(10)),
        number(source, "CONNECTOR_MCP_MAX_CALLS", 512, 1, 100_000),
        list(source, "CONNECTOR_ALLOWED_ORIGINS"),
        list(source, "CONNECTOR_ALLOWED_HOSTS"),
        new Tolerances(
            flag(source, "CONNECTOR_TOLERATE_HEADER_MISMATCH"),
            flag(source, "CONNECTOR_TOLERATE_MISSING_META")));
  }

  private static int number(
      Function<String, Optional<String>> source, String name, int fallback, int least, int most) {
    int value;
    try {
      value = source.apply(name).map(String::strip).map(Integer::valueOf).orElse(fallback);
    } catch (NumberFormatException e) {
      throw new SettingInvalid(name, "is not a whole number");
    }
    if (value < least || value > most) {
      throw new SettingInvalid(name, "must be between " + least + " and " + most);
    }
    return value;
  }

  private static Duration duration(
      Function<String, Optional<String>> source, String name, Duration fallback) {
    try {
      Duration value = source.apply(name).map(String::strip).map(Duration::parse).orElse(fallback);
      if (value.isPositive()) {
        return value;
      }
    } catch (DateTimeParseException e) {
      // Falls through to the one refusal below.
    }
    throw new SettingInvalid(name, "is not a positive ISO 8601 duration such as PT60S");
  }

  private static boolean flag(Function<String, Optional<String>> source, String name) {
    String value = source.apply(name).map(String::strip).orElse("false");
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new SettingInvalid(name, "must be true or false");
    };
  }

  private static Set<String> list(Function<String, Optional<String>> source, String name) {
    return source.apply(name).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
