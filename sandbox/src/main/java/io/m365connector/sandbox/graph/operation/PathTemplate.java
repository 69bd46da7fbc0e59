package io.m365connector.sandbox.graph.operation;

import io.m365connector.sandbox.graph.odata.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A path with braces. A brace fills a segment or stands inside one, as in {@code search(q='{q}')}.
 * Path addressing ({@code root:/a/b:/children}) is one segment for the colon and one for the whole
 * inner path.
 */
record PathTemplate(List<String> parts) {

  static PathTemplate of(String template) {
    return new PathTemplate(List.of(template.substring(1).split("/")));
  }

  /** Cuts a raw path below the version into decoded segments. */
  static List<String> segments(String rawPath) {
    List<String> segments = new ArrayList<>();
    StringBuilder inner = null;
    for (String raw : rawPath.substring(1).split("/", -1)) {
      String segment = decode(raw);
      if (inner != null) {
        boolean last = raw.endsWith(":");
        inner
            .append(inner.isEmpty() ? "" : "/")
            .append(last ? segment.substring(0, segment.length() - 1) : segment);
        if (last) {
          segments.add(inner.toString());
          inner = null;
        }
      } else if (raw.length() > 1 && raw.endsWith(":")) {
        segments.add(segment);
        inner = new StringBuilder();
      } else {
        segments.add(segment);
      }
    }
    if (inner != null) {
      segments.add(inner.toString());
    }
    return segments;
  }

  private static String decode(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw Refusal.badRequest("The path contains an invalid percent-encoding.");
    }
  }

  boolean matches(List<String> segments, Map<String, String> values) {
    if (segments.size() != parts.size()) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      if (!matches(parts.get(i), segments.get(i), values)) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(String part, String segment, Map<String, String> values) {
    int open = part.indexOf('{');
    if (open < 0) {
      return part.equals(segment);
    }
    int close = part.indexOf('}');
    String before = part.substring(0, open);
    String after = part.substring(close + 1);
    if (segment.length() <= before.length() + after.length() - (before.isEmpty() ? 0 : 1)
        || !segment.startsWith(before)
        || !segment.endsWith(after)) {
      return false;
    }
    values.put(
        part.substring(open + 1, close),
        segment.substring(before.length(), segment.length() - after.length()));
    return true;
  }
}
