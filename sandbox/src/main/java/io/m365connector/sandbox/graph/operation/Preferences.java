package io.m365connector.sandbox.graph.operation;

import io.m365connector.sandbox.graph.odata.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the client's {@code Prefer} fields ask for.
 *
 * @param textBody bodies as plain text
 * @param timeZone Windows or IANA zone for event times
 * @param immutableIds Outlook ids that survive a move
 * @param unknownEnumMembers members added to an enumeration later
 */
public record Preferences(
    Optional<Boolean> textBody,
    Optional<String> timeZone,
    boolean immutableIds,
    boolean unknownEnumMembers) {
  private static final Pattern PREFERENCE =
      Pattern.compile("\\s*([A-Za-z.-]+)\\s*(?:=\\s*(?:\"([^\"]*)\"|([^,;\\s]+)))?\\s*(?:,|;|$)");

  /** Reads all {@code Prefer} fields; unknown preferences are ignored as RFC 7240 wants. */
  public static Preferences parse(List<String> fields) {
    Optional<Boolean> text = Optional.empty();
    Optional<String> zone = Optional.empty();
    boolean immutable = false;
    boolean unknownMembers = false;
    for (String field : fields) {
      Matcher matcher = PREFERENCE.matcher(field);
      while (matcher.find()) {
        String value = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
        switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
          case "outlook.body-content-type" -> text = Optional.of(isText(value));
          case "outlook.timezone" -> zone = Optional.ofNullable(value);
          case "idtype" -> immutable = "ImmutableId".equals(value);
          case "include-unknown-enum-members" -> unknownMembers = true;
          default -> {}
        }
      }
    }
    return new Preferences(text, zone, immutable, unknownMembers);
  }

  private static boolean isText(String value) {
    return switch (String.valueOf(value).toLowerCase(Locale.ROOT)) {
      case "text" -> true;
      case "html" -> false;
      default ->
          throw Refusal.badRequest(
              "The preference outlook.body-content-type takes \"text\" or \"html\".");
    };
  }
}
