package io.m365connector.mcp.gate;

import io.m365connector.caller.SigningKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Gives MicroProfile JWT the connector's own key set instead of an address to fetch one from.
 *
 * <p>Left to itself the container fetches keys without limit for unknown ids and never forgets one
 * that was withdrawn. This way it makes no call at all and trusts exactly the keys that {@link
 * SigningKeys} trusts now.
 */
public class KeysForContainer implements ConfigSource {

  static final String PUBLIC_KEY = "mp.jwt.verify.publickey";
  private static final int ABOVE_ENVIRONMENT = 500;

  /** Config sources are made by the container, not by CDI; this is the meeting point. */
  private static volatile @Nullable SigningKeys keys;

  /** Learns of the key set when the application starts. */
  @ApplicationScoped
  public static class Introduction {

    /** Hands the key set over. */
    void introduce(
        @Observes @Initialized(ApplicationScoped.class) Object start, SigningKeys found) {
      keys = found;
    }
  }

  @Override
  public @Nullable String getValue(String name) {
    SigningKeys known = keys;
    return PUBLIC_KEY.equals(name) && known != null ? known.jwks() : null;
  }

  @Override
  public Map<String, String> getProperties() {
    String value = getValue(PUBLIC_KEY);
    return value == null ? Map.of() : Map.of(PUBLIC_KEY, value);
  }

  @Override
  public Set<String> getPropertyNames() {
    return Set.of(PUBLIC_KEY);
  }

  @Override
  public int getOrdinal() {
    return ABOVE_ENVIRONMENT;
  }

  @Override
  public String getName() {
    return "connector signing keys";
  }
}
