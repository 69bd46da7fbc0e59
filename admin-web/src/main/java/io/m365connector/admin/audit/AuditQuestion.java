package io.m365connector.admin.audit;

import io.m365connector.admin.frame.Address;
import io.m365connector.admin.frame.Times;
import io.m365connector.audit.AuditAction;
import io.m365connector.audit.AuditFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows an address asks for: the page and the export read the same parameters.
 *
 * @param preset a stretch of time up to now; empty for from and until
 */
public record AuditQuestion(
    String preset,
    String from,
    String until,
    String actor,
    String action,
    String target,
    String text) {

  /** Stretches of time to choose from. */
  public static final List<String> PRESETS = List.of("day", "week", "month", "year");

  static AuditQuestion of(HttpServletRequest request) {
    return new AuditQuestion(
        parameter(request, "preset"),
        parameter(request, "from"),
        parameter(request, "until"),
        parameter(request, "actor"),
        parameter(request, "action"),
        parameter(request, "target"),
        parameter(request, "text"));
  }

  private static String parameter(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null || value.length() > 200 ? "" : value.strip();
  }

  /**
   * What the trail is asked.
   *
   * @throws DateTimeException when a day is none
   */
  AuditFilter filter(Clock clock) {
    Instant since = since(clock);
    Instant last = Times.start(until);
    return new AuditFilter(
        since == null ? Times.start(from) : since,
        since == null && last != null ? last.plus(Duration.ofDays(1)) : null,
        optional(actor),
        isAction() ? action : null,
        optional(target),
        optional(text));
  }

  private @Nullable Instant since(Clock clock) {
    return switch (preset) {
      case "day" -> clock.instant().minus(Duration.ofDays(1));
      case "week" -> clock.instant().minus(Duration.ofDays(7));
      case "month" -> clock.instant().minus(Duration.ofDays(30));
      case "year" -> clock.instant().minus(Duration.ofDays(365));
      default -> null;
    };
  }

  private boolean isAction() {
    return Arrays.stream(AuditAction.values()).anyMatch(each -> each.name().equals(action));
  }

  /** Whether anything is left out. */
  public boolean isNarrow() {
    return !(preset + from + until + actor + action + target + text).isEmpty();
  }

  Address at(String page) {
    return Address.of(page)
        .with("preset", preset)
        .with("from", from)
        .with("until", until)
        .with("actor", actor)
        .with("action", action)
        .with("target", target)
        .with("text", text);
  }

  private static @Nullable String optional(String value) {
    return value.isEmpty() ? null : value;
  }
}
