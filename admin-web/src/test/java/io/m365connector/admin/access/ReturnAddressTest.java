package io.m365connector.admin.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a sign-in may lead. */
class ReturnAddressTest {

  @Test
  void is_the_page_that_was_wanted() {
    assertThat(PortalAuthentication.local("/entries/entry?id=1&tab=policy"))
        .isEqualTo("/entries/entry?id=1&tab=policy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "javascript:alert(1)",
        "/%0d%0aSet-Cookie:x",
        "",
        "entries",
        "/..//evil.example",
        "/sign-in-again?to=/",
        "/sign-in?code=x",
        "http:evil.example",
        "///evil.example"
      })
  void is_never_another_site(String address) {
    String target = PortalAuthentication.local(address);
    assertThat(target).startsWith("/").doesNotStartWith("//").doesNotStartWith("/\\");
    assertThat(target).doesNotContain("evil.example").doesNotContain("\n").doesNotContain("\r");
    assertThat(target).doesNotStartWith("/sign-in");
  }
}
