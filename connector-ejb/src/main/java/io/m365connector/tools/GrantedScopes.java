package io.m365connector.tools;

import io.m365connector.allowlist.AdmittedCaller;
import io.m365connector.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers for a while which permissions Entra granted to whom, so that a tool that cannot work is
 * not offered. Names of permissions only, in memory, bounded.
 */
@ApplicationScoped
public class GrantedScopes {

  static final Duration LIFE = Duration.ofMinutes(10);
  private static final int MAX = 10_000;

  private record Known(Set<String> scopes, Instant until) {}

  private final Map<String, Known> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > MAX;
        }
      };

  /** Learns from a call whose token was exchanged. */
  public void learn(ToolCall call) {
    call.knownScopes()
        .ifPresent(
            scopes -> {
              synchronized (known) {
                known.put(key(call.admitted()), new Known(scopes, call.now().plus(LIFE)));
              }
            });
  }

  /** What is known of the caller's permissions at that time. */
  public Optional<Set<String>> of(AdmittedCaller admitted, Instant now) {
    synchronized (known) {
      return Optional.ofNullable(known.get(key(admitted)))
          .filter(entry -> entry.until().isAfter(now))
          .map(Known::scopes);
    }
  }

  /**
   * Whether a permission is there: itself, or the one that also writes. Entra naming none at all
   * proves nothing; Graph decides then.
   */
  static boolean covers(Set<String> granted, String scope) {
    return granted.isEmpty()
        || granted.contains(scope)
        || granted.contains(scope.replaceFirst("\\.Read(?=\\.|$)", ".ReadWrite"));
  }

  private static String key(AdmittedCaller admitted) {
    Caller caller = admitted.caller();
    return caller.tenant() + "/" + caller.user() + "/" + caller.client();
  }
}
