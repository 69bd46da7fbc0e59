package io.m365connector.config;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * The portal's settings.
 *
 * @param tenant whose people manage the connector; without it nobody can sign in
 * @param idle how long a session lasts without a click
 * @param absolute how long a session lasts at most
 * @param breakGlass a local account for the day Entra is away; off unless set
 */
public record PortalSettings(
    Optional<UUID> tenant, Duration idle, Duration absolute, Optional<BreakGlass> breakGlass) {

  /** A local account. */
  public record BreakGlass(String user, PasswordHash password) {}

  static PortalSettings from(Settings settings) {
    Optional<String> user = settings.text("CONNECTOR_BREAK_GLASS_USER");
    Optional<Secret> hash = settings.secret("CONNECTOR_BREAK_GLASS_PASSWORD_HASH");
    if (user.isPresent() != hash.isPresent()) {
      throw new SettingInvalid(
          "CONNECTOR_BREAK_GLASS_USER",
          "set it together with CONNECTOR_BREAK_GLASS_PASSWORD_HASH, or neither");
    }
    return new PortalSettings(
        settings.text("CONNECTOR_PORTAL_TENANT").map(PortalSettings::guid),
        settings.duration("CONNECTOR_PORTAL_IDLE", Duration.ofMinutes(30)),
        settings.duration("CONNECTOR_PORTAL_ABSOLUTE", Duration.ofHours(8)),
        user.map(name -> new BreakGlass(name, PasswordHash.parse(hash.orElseThrow().reveal()))));
  }

  private static UUID guid(String value) {
    return Settings.guid(value)
        .orElseThrow(
            () ->
                new SettingInvalid(
                    "CONNECTOR_PORTAL_TENANT", "is not the GUID of an Entra tenant"));
  }
}
