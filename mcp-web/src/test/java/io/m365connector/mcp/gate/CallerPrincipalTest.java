package io.m365connector.mcp.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.allowlist.SampleAdmissions;
import io.m365connector.caller.SampleCallers;
import org.junit.jupiter.api.Test;

class CallerPrincipalTest {

  private static final String USER = "a0000000-0000-4000-8000-000000000001";

  private final CallerPrincipal principal = new CallerPrincipal(SampleAdmissions.user(USER));

  @Test
  void is_named_by_the_object_id() {
    assertThat(principal.getName()).isEqualTo(USER);
  }

  @Test
  void shows_the_verified_claims() {
    assertThat(principal.<String>getClaim("tid")).isEqualTo(SampleCallers.TENANT);
    assertThat(principal.<String>getClaim("azp")).isEqualTo(SampleCallers.CLIENT);
    assertThat(principal.<String>getClaim("scp")).isEqualTo("access_as_user");
    assertThat(principal.getExpirationTime()).isEqualTo(1_893_456_000L);
  }

  @Test
  void does_not_hold_the_token() {
    assertThat(principal.getRawToken()).isNull();
    assertThat(principal.toString()).doesNotContain("aaaa");
  }
}
