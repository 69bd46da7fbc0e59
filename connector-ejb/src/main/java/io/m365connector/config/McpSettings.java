package io.m365connector.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the MCP endpoint behaves.
 *
 * @param maxBody bytes of one message, {@code CONNECTOR_MCP_MAX_BODY}, default 1 MiB
 * @param callTimeout how long a call may take, {@code CONNECTOR_MCP_CALL_TIMEOUT}, default PT60S
 * @param streamAfter when a running call's answer turns into an event stream with keep-alives, if
 *     the client takes one, {@code CONNECTOR_MCP_STREAM_AFTER}, default PT10S
 * @param maxCalls calls that run at the same time on one node; the next is answered 503, {@code
 *     CONNECTOR_MCP_MAX_CALLS}, default 512
 * @param allowedOrigins web origins that may call, {@code CONNECTOR_ALLOWED_ORIGINS}, comma
 *     separated, default none but the connector's own
 * @param allowedHosts further names this server answers to, in lower case, {@code
 *     CONNECTOR_ALLOWED_HOSTS}, comma separated, default none but the public URL's
 * @param tolerateHeaderMismatch {@code CONNECTOR_TOLERATE_HEADER_MISMATCH}, default false
 * @param tolerateMissingMeta {@code CONNECTOR_TOLERATE_MISSING_META}, default false
 */
public record McpSettings(
    int maxBody,
    Duration callTimeout,
    Duration streamAfter,
    int maxCalls,
    Set<String> allowedOrigins,
    Set<String> allowedHosts,
    boolean tolerateHeaderMismatch,
    boolean tolerateMissingMeta) {

  private static final int MIB = 1 << 20;
  private static final String HOST = "(\\[[0-9a-f:.]+]|[0-9a-z._-]+)";
  private static final Pattern HOSTS = Pattern.compile(HOST);
  private static final Pattern ORIGINS = Pattern.compile("https?://" + HOST + "(:[0-9]{1,5})?");

  /**
   * Reads the settings.
   *
   * @param source a setting's value by its environment name
   * @throws SettingInvalid naming the first that cannot be used
   */
  public static McpSettings from(Function<String, Optional<String>> source) {
    Settings settings = new Settings(source);
    return new McpSettings(
        settings.number("CONNECTOR_MCP_MAX_BODY", MIB, 1024, 4 * MIB),
        positive(settings, "CONNECTOR_MCP_CALL_TIMEOUT", Duration.ofSeconds(60)),
        positive(settings, "CONNECTOR_MCP_STREAM_AFTER", Duration.ofSeconds(10)),
        settings.number("CONNECTOR_MCP_MAX_CALLS", 512, 1, 100_000),
        list(
            settings,
            "CONNECTOR_ALLOWED_ORIGINS",
            ORIGINS,
            "origins such as https://app.example.com"),
        list(settings, "CONNECTOR_ALLOWED_HOSTS", HOSTS, "host names without scheme and port"),
        settings.flag("CONNECTOR_TOLERATE_HEADER_MISMATCH"),
        settings.flag("CONNECTOR_TOLERATE_MISSING_META"));
  }

  private static Duration positive(Settings settings, String name, Duration fallback) {
    Duration value = settings.duration(name, fallback);
    if (!value.isPositive()) {
      throw new SettingInvalid(name, "must be longer than nothing");
    }
    return value;
  }

  private static Set<String> list(Settings settings, String name, Pattern form, String what) {
    Set<String> values =
        settings.text(name).stream()
            .flatMap(value -> Arrays.stream(value.split(",")))
            .map(value -> value.strip().toLowerCase(Locale.ROOT))
            .filter(value -> !value.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    if (!values.stream().allMatch(value -> form.matcher(value).matches())) {
      throw new SettingInvalid(name, "must be " + what + ", separated by commas");
    }
    return values;
  }
}
