package io.m365connector.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BearerTokenTest {

  @Test
  void is_gone_with_its_request_whoever_still_holds_it() {
    BearerToken token = BearerToken.fromAuthorization("Bearer AAAA.BBBB.CCCC");
    assertThat(token.reveal()).isEqualTo("AAAA.BBBB.CCCC");

    token.forget();

    assertThatThrownBy(token::reveal).isInstanceOf(IllegalStateException.class);
    assertThat(token).hasToString("****");
  }
}
