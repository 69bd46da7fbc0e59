package io.m365connector.sandbox.entra;

import io.m365connector.sandbox.organisation.User;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Signs tokens with the current key. */
final class Tokens {
  private static final int REUSABLE = 20_000;
  private static final long IDENTITY = 3_600;

  private final Claims claims;
  private final SigningKeys keys;
  private final int reuseSeconds;
  private final Recent<Object, Minted> reusable = new Recent<>(REUSABLE);

  Tokens(Claims claims, SigningKeys keys, int reuseSeconds) {
    this.claims = claims;
    this.keys = keys;
    this.reuseSeconds = reuseSeconds;
  }

  /** A token and when it ends. */
  record Minted(String token, Instant issued, long lifetime) {}

  /** Signing is the dear part of an exchange; benchmarks allow the same token again for a while. */
  Minted forUser(UserGrant grant) {
    return reused(
        grant,
        () -> {
          Instant now = Instant.now();
          long lifetime = lifetime();
          return new Minted(keys.current().sign(claims.user(grant, now, lifetime)), now, lifetime);
        });
  }

  private Minted reused(Object key, Supplier<Minted> mint) {
    if (reuseSeconds == 0) {
      return mint.get();
    }
    Minted known = reusable.get(key);
    if (known != null && known.issued().plusSeconds(reuseSeconds).isAfter(Instant.now())) {
      return known;
    }
    Minted minted = mint.get();
    reusable.put(key, minted);
    return minted;
  }

  Minted forApplication(
      Application client,
      String authentication,
      String tenantId,
      Application resource,
      Set<String> roles) {
    Instant now = Instant.now();
    long lifetime = lifetime();
    return new Minted(
        keys.current()
            .sign(
                claims.application(
                    client, authentication, tenantId, resource, roles, now, lifetime)),
        now,
        lifetime);
  }

  String identity(User user, Application client, String nonce) {
    return reused(
            List.of(user, client, nonce),
            () -> {
              Instant now = Instant.now();
              return new Minted(
                  keys.current().sign(claims.identity(user, client, nonce, now, IDENTITY)),
                  now,
                  IDENTITY);
            })
        .token();
  }

  void forget() {
    reusable.clear();
  }

  /** Entra's default: 60 to 90 minutes, random, so that not all come back at once. */
  private static long lifetime() {
    return ThreadLocalRandom.current().nextLong(3_600, 5_400);
  }
}
