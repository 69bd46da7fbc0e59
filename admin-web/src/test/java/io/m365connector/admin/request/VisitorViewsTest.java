package io.m365connector.admin.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorViewsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/request.xhtml",
        "/request/status.xhtml",
        "/request/refused.xhtml",
        "/problem/expired.xhtml"
      })
  void are_those_of_a_visitor(String view) {
    assertThat(VisitorViews.isVisitors(view)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/requests/queue.xhtml", "/index.xhtml", "/session/break-glass.xhtml"})
  void are_not_those_of_the_portal(String view) {
    assertThat(VisitorViews.isVisitors(view)).isFalse();
  }
}
