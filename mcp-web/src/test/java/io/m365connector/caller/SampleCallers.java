package io.m365connector.caller;

import java.time.Instant;
import java.util.Set;

/** Callers for tests, as if a token had been verified. */
public final class SampleCallers {

  public static final String TENANT = "a0000000-0000-4000-8000-000000000001";
  public static final String CLIENT = "c0000000-0000-4000-8000-0000000000d1";

  private SampleCallers() {}

  /** A user of the sample tenant. */
  public static Caller user(String objectId) {
    return new Caller(
        new TokenClaims(
            "2.0",
            "https://login.example/" + TENANT + "/v2.0",
            TenantId.of(TENANT),
            ObjectId.of(objectId),
            ClientId.of(CLIENT),
            Set.of("access_as_user"),
            Instant.EPOCH,
            Instant.parse("2030-01-01T00:00:00Z"),
            false,
            true),
        BearerToken.fromAuthorization("Bearer aaaa.bbbb.cccc"));
  }
}
