package io.m365connector.mcp.gate;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Gives MicroProfile JWT the key with which the gate has just verified the token, and no other.
 *
 * <p>Left to itself the container fetches keys without limit for unknown ids and never forgets one
 * that was withdrawn. And where it finds a signature wrong, Liberty writes the whole token into its
 * failure records on disk. This way it makes no call, has no key but {@link #during} a check, and
 * is never asked about a signature that the gate has not found right.
 */
public class KeysForContainer implements ConfigSource {

  static final String PUBLIC_KEY = "mp.jwt.verify.publickey";
  private static final int ABOVE_ENVIRONMENT = 500;

  /** The container reads its configuration on the thread of the request. */
  private static final ThreadLocal<@Nullable String> JWKS = new ThreadLocal<>();

  /** A check by the container. */
  interface Check {
    void run() throws IOException, ServletException;
  }

  /** Runs the check with that key set. */
  static void during(String jwks, Check check) throws IOException, ServletException {
    JWKS.set(jwks);
    try {
      check.run();
    } finally {
      JWKS.remove();
    }
  }

  @Override
  public @Nullable String getValue(String name) {
    return PUBLIC_KEY.equals(name) ? JWKS.get() : null;
  }

  @Override
  public Map<String, String> getProperties() {
    String value = JWKS.get();
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
    return "key of the token that is being checked";
  }
}
