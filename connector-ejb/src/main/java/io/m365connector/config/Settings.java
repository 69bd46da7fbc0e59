package io.m365connector.config;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads single settings by their environment name and refuses what does not parse. Knows nothing of
 * what a setting means.
 */
final class Settings {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private final Function<String, Optional<String>> source;

  Settings(Function<String, Optional<String>> source) {
    this.source = source;
  }

  /** Tells a source that wants to know what is asked of it. */
  private void tell(String name, String form, String fallback) {
    if (source instanceof Asked asked) {
      asked.asked(name, form, fallback);
    }
  }

  Optional<String> text(String name) {
    return source.apply(name).map(String::strip).filter(value -> !value.isEmpty());
  }

  String required(String name, String remedy) {
    tell(name, "text", "required");
    return text(name).orElseThrow(() -> new SettingInvalid(name, "is missing; " + remedy));
  }

  Optional<Secret> secret(String name) {
    tell(name, "secret", "");
    return text(name).map(Secret::new);
  }

  Optional<Path> file(String name) {
    tell(name, "file", "");
    return text(name).map(value -> readable(name, value));
  }

  /** Several files, separated by commas. */
  List<Path> files(String name) {
    tell(name, "files", "");
    return text(name).stream()
        .flatMap(value -> Stream.of(value.split(",")))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .map(value -> readable(name, value))
        .toList();
  }

  private static Path readable(String name, String value) {
    Path file = Path.of(value);
    if (!Files.isReadable(file)) {
      throw new SettingInvalid(name, "names a file that cannot be read: " + file);
    }
    return file;
  }

  /** A base URL without a trailing slash: https, or http on this machine only. */
  Optional<URI> baseUrl(String name) {
    tell(name, "URL", "");
    return text(name).map(value -> parseBaseUrl(name, value));
  }

  Duration duration(String name, Duration fallback) {
    tell(name, "duration", fallback.toString());
    try {
      return text(name).map(Duration::parse).orElse(fallback);
    } catch (DateTimeParseException e) {
      throw new SettingInvalid(name, "is not an ISO 8601 duration such as PT60S");
    }
  }

  int number(String name, int fallback, int least, int most) {
    tell(name, least + " to " + most, String.valueOf(fallback));
    try {
      int number = text(name).map(Integer::parseInt).orElse(fallback);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Falls through to the one refusal below.
    }
    throw new SettingInvalid(name, "must be a whole number from " + least + " to " + most);
  }

  boolean flag(String name) {
    tell(name, "true or false", "false");
    return switch (text(name).orElse("false")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new SettingInvalid(name, "must be true or false");
    };
  }

  <E extends Enum<E>> E choice(String name, Class<E> type, E fallback) {
    tell(name, words(type), word(fallback));
    return text(name)
        .map(
            value -> {
              for (E each : type.getEnumConstants()) {
                if (word(each).equals(value)) {
                  return each;
                }
              }
              throw new SettingInvalid(name, "is not one of the documented values");
            })
        .orElse(fallback);
  }

  private static <E extends Enum<E>> String words(Class<E> type) {
    return Stream.of(type.getEnumConstants()).map(Settings::word).collect(joining(" or "));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** A GUID in the form that Microsoft writes. */
  static Optional<UUID> guid(String value) {
    try {
      return Optional.of(UUID.fromString(value))
          .filter(id -> id.toString().equalsIgnoreCase(value));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static URI parseBaseUrl(String name, String value) {
    URI url;
    try {
      url = URI.create(value);
    } catch (IllegalArgumentException e) {
      throw new SettingInvalid(name, "is not a URL");
    }
    String host = url.getHost();
    if (host == null
        || url.getUserInfo() != null
        || url.getQuery() != null
        || url.getFragment() != null
        || value.endsWith("/")) {
      throw new SettingInvalid(
          name, "must be scheme, host and path only, without a slash at the end");
    }
    boolean https = "https".equals(url.getScheme());
    boolean localHttp =
        "http".equals(url.getScheme()) && LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    if (!https && !localHttp) {
      throw new SettingInvalid(name, "must be https (http is accepted on this machine only)");
    }
    return url;
  }
}
