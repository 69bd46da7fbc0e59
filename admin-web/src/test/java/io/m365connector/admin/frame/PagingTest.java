package io.m365connector.admin.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagingTest {

  private static final Address LIST = Address.of("/entries/list").with("q", "a&b");

  @Test
  void stays_within_the_list_whatever_the_address_says() {
    assertThat(Paging.of("-7", "99999", 60, LIST).page()).isEqualTo(1);
    assertThat(Paging.of("4711", "25", 60, LIST).page()).isEqualTo(3);
    assertThat(Paging.of("x", "x", 0, LIST).from()).isZero();
  }

  @Test
  void keeps_the_rest_of_the_address_and_escapes_it() {
    Paging second = Paging.of("2", "25", 60, LIST);
    assertThat(second.at(3)).isEqualTo("/entries/list?q=a%26b&page=3");
    assertThat(second.at(1)).isEqualTo("/entries/list?q=a%26b");
  }

  @Test
  void says_where_the_reader_is() {
    Paging last = Paging.of("3", "25", 60, LIST);
    assertThat(last.from() + "–" + last.to()).isEqualTo("51–60");
  }
}
