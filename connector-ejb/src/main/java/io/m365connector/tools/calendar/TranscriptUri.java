package io.m365connector.tools.calendar;

import io.m365connector.graph.rest.Event;
import io.m365connector.tools.ToolFailed;
import io.m365connector.tools.resource.ResourceUri;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * {@code meeting-transcript:///events/{token}[?start=&end=]}. The token is the address to join the
 * meeting, in base64url or percent-encoded; it is compared with meetings and never called.
 */
final class TranscriptUri {

  private TranscriptUri() {}

  static @Nullable String of(Event event) {
    String join = event.onlineMeeting() == null ? null : event.onlineMeeting().joinUrl();
    if (join == null || !join.startsWith("https://")) {
      return null;
    }
    String token =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(join.getBytes(StandardCharsets.UTF_8));
    return "meeting-transcript:///events/"
        + token
        + time("?start=", event.start())
        + time("&end=", event.end());
  }

  private static String time(String prefix, Event.@Nullable DateTimeZone time) {
    return time == null || time.dateTime() == null
        ? ""
        : prefix + time.dateTime().replaceFirst("\\.0+$", "") + "Z";
  }

  /** The address to join that the URI names. */
  static String joinUrl(ResourceUri uri) {
    // A percent-encoded address was decoded with the URI and has slashes of its own.
    String whole = String.join("/", uri.path().subList(1, uri.path().size()));
    if (whole.startsWith("https:/")) {
      return whole.replaceFirst("^https:/+", "https://");
    }
    try {
      String decoded =
          new String(Base64.getUrlDecoder().decode(whole.replace("=", "")), StandardCharsets.UTF_8);
      if (decoded.startsWith("https://")) {
        return decoded;
      }
    } catch (IllegalArgumentException e) {
      // Not base64: falls through to the refusal.
    }
    throw ToolFailed.validation(
        "uri does not name a meeting; take meetingTranscriptUrl of an event");
  }
}
