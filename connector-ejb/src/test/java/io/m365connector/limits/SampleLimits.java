package io.m365connector.limits;

import io.m365connector.config.LimitSettings;
import java.util.Map;
import java.util.Optional;

/** Limits as they are without settings. */
public final class SampleLimits {

  private SampleLimits() {}

  static LimitSettings settings(Map<String, String> settings) {
    return LimitSettings.from(name -> Optional.ofNullable(settings.get(name)));
  }

  public static DocumentShares documents() {
    return new DocumentShares(settings(Map.of()));
  }

  public static UpstreamGuard guard() {
    return guard(Map.of());
  }

  public static UpstreamGuard guard(Map<String, String> settings) {
    return new UpstreamGuard(settings(settings));
  }
}
