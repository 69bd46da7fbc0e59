package io.m365connector.caller;

import java.time.Instant;
import java.util.Set;

/** Callers for tests of what comes after the verification. */
public final class Callers {

  public static final String TENANT = "11111111-1111-4111-8111-111111111111";
  public static final String ALICE = "22222222-2222-4222-8222-222222222222";

  private Callers() {}

  public static Caller of(String tenant, String user) {
    TokenClaims claims =
        new TokenClaims(
            "2.0",
            "https://login.example/" + tenant + "/v2.0",
            TenantId.of(tenant),
            ObjectId.of(user),
            ClientId.of("33333333-3333-4333-8333-333333333333"),
            Set.of("access_as_user"),
            Instant.EPOCH,
            Instant.parse("2100-01-01T00:00:00Z"),
            false,
            false);
    return new Caller(claims, BearerToken.fromAuthorization("Bearer AAAA.BBBB.CCCC"));
  }
}
