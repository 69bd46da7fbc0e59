package io.m365connector.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownNamesTest {

  private final KnownNames deployed =
      new KnownNames(
          URI.create("https://m365.example.com"),
          Set.of("internal.example"),
          Set.of("https://inspector.example"));
  private final KnownNames onThisMachine =
      new KnownNames(URI.create("http://localhost:9080"), Set.of(), Set.of());

  @Nested
  class A_host {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "m365.example.com",
          "M365.Example.COM",
          "m365.example.com:443",
          "m365.example.com:9443",
          "internal.example",
          "localhost",
          "localhost:9080",
          "127.0.0.1:1",
          "[::1]",
          "[::1]:9080"
        })
    void of_ours_is_answered(String host) {
      assertThat(deployed.isOurs(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "evil.example",
          "localhost.evil.example",
          "evil.example:80",
          "m365.example.com.evil.example",
          "xm365.example.com",
          "m365.example.com@evil.example",
          "evil.example#m365.example.com",
          "127.0.0.1.nip.example",
          "127.1",
          "0x7f000001",
          "[::ffff:127.0.0.1]",
          "",
          " ",
          "localhost:",
          "localhost:99999999",
          "localhost, evil.example",
          "local\u0000host"
        })
    void of_anybody_else_is_not(String host) {
      assertThat(deployed.isOurs(host)).isFalse();
    }
  }

  @Nested
  class An_origin {

    @ParameterizedTest
    @ValueSource(strings = {"https://m365.example.com", "https://inspector.example"})
    void of_our_own_or_of_the_list_may_call(String origin) {
      assertThat(deployed.mayCall(origin)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "https://evil.example",
          "null",
          "http://m365.example.com",
          "https://m365.example.com:8443",
          "https://m365.example.com.evil.example",
          "https://m365.example.com/",
          "https://inspector.example.evil",
          "http://localhost:6274",
          ""
        })
    void of_anybody_else_may_not(String origin) {
      assertThat(deployed.mayCall(origin)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "http://localhost:6274",
          "http://127.0.0.1:1",
          "https://[::1]:2",
          "http://localhost"
        })
    void of_this_machine_may_call_a_connector_that_runs_for_this_machine(String origin) {
      assertThat(onThisMachine.mayCall(origin)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"http://evil.example", "http://localhost.evil.example", "null", "file://"})
    void of_elsewhere_may_not_call_it_either(String origin) {
      assertThat(onThisMachine.mayCall(origin)).isFalse();
    }
  }

  @Test
  void An_address_of_this_machine_is_not_taken_from_the_list() {
    assertThat(onThisMachine.isOurs("internal.example")).isFalse();
  }
}
