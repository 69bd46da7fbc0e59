package io.m365connector.sandbox;

import io.m365connector.sandbox.entra.Cloud;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What can be set from outside, each by an environment variable.
 *
 * @param port {@code SANDBOX_PORT}: the HTTPS port; 0 for any free one; default 8443
 * @param dataDirectory {@code SANDBOX_DATA_DIR}: where the certificate is kept; default {@code
 *     .run/sandbox}
 * @param now {@code SANDBOX_NOW}: the moment, as in {@code 2026-11-23T00:00:00Z}, that the sample
 *     data's dates are relative to; default the start of today
 * @param cloud {@code SANDBOX_CLOUD}: which cloud to play: global, usgov, usgov-dod, china
 * @param issuer {@code SANDBOX_ISSUER}: scheme and host of the issuer in tokens and metadata;
 *     {@code cloud} for the played cloud's real one; empty (the default) for this server's own
 *     address
 * @param identifierUris {@code SANDBOX_IDENTIFIER_URIS}: further App ID URIs of the connector's
 *     app, separated by commas
 * @param recording {@code SANDBOX_RECORDING}: {@code off} keeps no requests; for benchmarks
 * @param tokenReuseSeconds {@code SANDBOX_TOKEN_REUSE}: for how long a like exchange gets the same
 *     token again; for benchmarks, as signing is what costs; default 0, always a fresh one
 * @param crowd {@code SANDBOX_CROWD}: so many further tenants of eight people each, who have names
 *     and nothing else; for load; default 0
 */
public record Settings(
    int port,
    Path dataDirectory,
    Instant now,
    Cloud cloud,
    String issuer,
    List<String> identifierUris,
    boolean recording,
    int tokenReuseSeconds,
    int crowd) {

  public Settings {
    identifierUris = List.copyOf(identifierUris);
  }

  /**
   * Reads the settings from environment variables.
   *
   * @throws IllegalArgumentException naming the variable and what it may be
   */
  public static Settings from(Map<String, String> environment) {
    return new Settings(
        number(environment, "SANDBOX_PORT", 8443, 65_535),
        Path.of(environment.getOrDefault("SANDBOX_DATA_DIR", ".run/sandbox")),
        now(environment.getOrDefault("SANDBOX_NOW", "")),
        Cloud.named(environment.getOrDefault("SANDBOX_CLOUD", "global")),
        environment.getOrDefault("SANDBOX_ISSUER", ""),
        Arrays.stream(environment.getOrDefault("SANDBOX_IDENTIFIER_URIS", "").split(",", -1))
            .map(String::strip)
            .filter(uri -> !uri.isEmpty())
            .toList(),
        !environment.getOrDefault("SANDBOX_RECORDING", "on").toLowerCase(Locale.ROOT).equals("off"),
        number(environment, "SANDBOX_TOKEN_REUSE", 0, 3_600),
        number(environment, "SANDBOX_CROWD", 0, 26));
  }

  private static Instant now(String text) {
    try {
      return text.isBlank()
          ? Instant.now().truncatedTo(ChronoUnit.DAYS)
          : Instant.parse(text.strip());
    } catch (DateTimeParseException malformed) {
      throw new IllegalArgumentException(
          "SANDBOX_NOW is '" + text + "'; it must be like 2026-11-23T00:00:00Z", malformed);
    }
  }

  private static int number(Map<String, String> environment, String name, int absent, int most) {
    String text = environment.getOrDefault(name, "");
    if (text.isBlank()) {
      return absent;
    }
    try {
      int value = Integer.parseInt(text.strip());
      if (value >= 0 && value <= most) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      // told below
    }
    throw new IllegalArgumentException(
        name + " is '" + text + "'; it must be a number from 0 to " + most);
  }
}
