package io.m365connector.tools.resource;

import io.m365connector.graph.GraphId;
import io.m365connector.graph.Mailbox;
import io.m365connector.tools.ToolFailed;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A URI of a search result, taken apart: {@code mail:///messages/{id}?owner=…}. The segments are
 * decoded once and are no more than names; {@link #id} says whether one can go to Graph.
 */
public record ResourceUri(
    String text, String scheme, List<String> path, Map<String, String> parameters) {

  private static final int MAX = 4096;
  private static final Set<String> SCHEMES =
      Set.of("mail", "calendar", "meeting-transcript", "file", "page", "teams");

  /**
   * Reads it; one, two or three slashes after the scheme are the same.
   *
   * @throws ToolFailed for another scheme or a malformed URI
   */
  public static ResourceUri parse(String text) {
    int colon = text.indexOf(':');
    String scheme = colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!SCHEMES.contains(scheme) || text.length() > MAX) {
      throw ToolFailed.validation(
          "uri must start with one of mail:///, calendar:///, meeting-transcript:///, file:///,"
              + " page:///, teams:/// and come from a search result");
    }
    String rest = text.substring(colon + 1).replaceFirst("^/{0,3}", "");
    int question = rest.indexOf('?');
    String query = question < 0 ? "" : rest.substring(question + 1);
    String path = question < 0 ? rest : rest.substring(0, question);
    List<String> segments = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      segments.add(decode(segment));
    }
    return new ResourceUri(text, scheme, List.copyOf(segments), parameters(query));
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new HashMap<>();
    Stream.of(query.split("&"))
        .filter(pair -> pair.contains("="))
        .forEach(
            pair ->
                parameters.putIfAbsent(
                    pair.substring(0, pair.indexOf('=')),
                    decode(pair.substring(pair.indexOf('=') + 1))));
    return Map.copyOf(parameters);
  }

  private static String decode(String text) {
    try {
      // Ids hold a plus sign as it is.
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw ToolFailed.validation("uri is not well formed");
    }
  }

  /**
   * Whether it has this form; {@code *} is any one segment that is not empty. A slash at the end
   * makes no difference.
   */
  public boolean is(String wantedScheme, String... form) {
    List<String> given =
        !path.isEmpty() && path.getLast().isEmpty() ? path.subList(0, path.size() - 1) : path;
    if (!scheme.equals(wantedScheme) || given.size() != form.length) {
      return false;
    }
    for (int i = 0; i < form.length; i++) {
      boolean fits = form[i].equals("*") ? !given.get(i).isEmpty() : form[i].equals(given.get(i));
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /**
   * A segment as an identifier.
   *
   * @throws ToolFailed when it cannot be one of Graph's
   */
  public GraphId id(int segment) {
    try {
      return new GraphId(path.get(segment));
    } catch (IllegalArgumentException e) {
      throw ToolFailed.validation("uri holds an identifier that Microsoft Graph does not make");
    }
  }

  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
  }

  /** Whose mailbox {@code ?owner=} names. */
  public Mailbox mailbox() {
    try {
      return parameter("owner").map(Mailbox::of).orElse(Mailbox.OWN);
    } catch (IllegalArgumentException e) {
      throw ToolFailed.validation("owner must be one e-mail address");
    }
  }
}
