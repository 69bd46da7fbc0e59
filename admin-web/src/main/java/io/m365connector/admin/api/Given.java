package io.m365connector.admin.api;

import io.m365connector.allowlist.Pair;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import io.m365connector.tenant.TypedId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what stands in paths, queries and headers. */
final class Given {

  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");
  private static final int MOST = 500;

  private Given() {}

  /** An id of ours; what cannot be one is not there. */
  static UUID id(String text) {
    try {
      UUID id = UUID.fromString(text);
      if (id.toString().equals(text)) {
        return id;
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the one refusal below.
    }
    throw new RuleBroken(Code.NOT_THERE);
  }

  static Pair pair(@Nullable String tenant, @Nullable String client) {
    return new Pair(TypedId.tenant(tenant), TypedId.client(client));
  }

  /**
   * The version in {@code If-Match}.
   *
   * @throws RuleBroken when there is none
   */
  static long version(@Nullable String ifMatch) {
    var matcher = TAG.matcher(ifMatch == null ? "" : ifMatch.strip());
    if (!matcher.matches()) {
      throw new RuleBroken(Code.VERSION_NEEDED);
    }
    return Long.parseLong(matcher.group(1));
  }

  static int limit(int wanted) {
    if (wanted < 1 || wanted > MOST) {
      throw new RuleBroken(Code.INPUT_INVALID, "limit: 1 to " + MOST);
    }
    return wanted;
  }

  static @Nullable Instant time(String name, @Nullable String text) {
    try {
      if (text == null || text.isBlank()) {
        return null;
      }
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(text);
    } catch (DateTimeException e) {
      throw new RuleBroken(Code.INPUT_INVALID, name + ": must be a date or a time in UTC");
    }
  }

  static String cursor(Object place) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The place that a cursor names; null for the beginning. */
  static @Nullable String place(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new RuleBroken(Code.INPUT_INVALID, "cursor: is not one of this API");
    }
  }

  static long number(@Nullable String cursor, long fallback) {
    String place = place(cursor);
    try {
      long number = place == null ? fallback : Long.parseLong(place);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Falls through to the one refusal below.
    }
    throw new RuleBroken(Code.INPUT_INVALID, "cursor: is not one of this API");
  }

  static <E extends Enum<E>> E choice(String name, Class<E> type, String text) {
    for (E each : type.getEnumConstants()) {
      if (each.name().equalsIgnoreCase(text.strip())) {
        return each;
      }
    }
    throw new RuleBroken(Code.INPUT_INVALID, name + ": is not one of the documented values");
  }
}
