package io.m365connector.delegation;

import java.net.http.HttpHeaders;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Retry-After} in seconds (RFC 9110 §10.2.3); anything implausible counts as absent.
 */
final class RetryAfter {

  private static final long LONGEST = Duration.ofHours(1).toSeconds();

  private RetryAfter() {}

  static @Nullable Duration of(HttpHeaders headers) {
    String value = headers.firstValue("Retry-After").orElse("");
    if (!value.matches("[0-9]{1,9}")) {
      return null;
    }
    return Duration.ofSeconds(Math.min(Long.parseLong(value), LONGEST));
  }
}
