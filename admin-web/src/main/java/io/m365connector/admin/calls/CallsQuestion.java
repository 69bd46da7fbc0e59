package io.m365connector.admin.calls;

import io.m365connector.admin.frame.Address;
import io.m365connector.callaudit.CallFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Which calls an address asks for: the page and the export read the same parameters.
 *
 * @param preset a stretch of time up to now
 */
public record CallsQuestion(
    String preset, String request, String tenant, String user, String tool) {

  /** Stretches of time to choose from. */
  public static final List<String> PRESETS = List.of("day", "week", "month", "year");

  static CallsQuestion of(HttpServletRequest request) {
    String preset = parameter(request, "preset");
    return new CallsQuestion(
        PRESETS.contains(preset) ? preset : PRESETS.getFirst(),
        parameter(request, "request"),
        parameter(request, "tenant").toLowerCase(Locale.ROOT),
        parameter(request, "user").toLowerCase(Locale.ROOT),
        parameter(request, "tool"));
  }

  private static String parameter(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null || value.length() > 200 ? "" : value.strip();
  }

  CallFilter filter(Clock clock) {
    Instant now = clock.instant();
    return new CallFilter(now.minus(stretch()), now, tenant, user, tool, request);
  }

  private Duration stretch() {
    return switch (preset) {
      case "week" -> Duration.ofDays(7);
      case "month" -> Duration.ofDays(30);
      case "year" -> Duration.ofDays(365);
      default -> Duration.ofDays(1);
    };
  }

  /** Whether anything but the time is asked for. */
  public boolean isNarrow() {
    return !(request + tenant + user + tool).isEmpty();
  }

  Address at(String page) {
    return Address.of(page)
        .with("preset", preset)
        .with("request", request)
        .with("tenant", tenant)
        .with("user", user)
        .with("tool", tool);
  }
}
