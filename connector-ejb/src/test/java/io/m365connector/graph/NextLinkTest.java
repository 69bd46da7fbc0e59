package io.m365connector.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextLinkTest {

  private static final URI GRAPH = URI.create("https://graph.microsoft.com");
  private static final String PATH = "/v1.0/me/messages";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://graph.microsoft.com/v1.0/me/messages?$skip=10",
        "https://graph.microsoft.com:443/v1.0/me/messages?%24skiptoken=abc",
        "https://GRAPH.microsoft.com/v1.0/users('1')/messages?$filter=a eq \"b\"&$skip=10"
      })
  void below_the_listed_path_is_followed(String link) {
    NextLink next = NextLink.of(GRAPH, link, PATH);
    assertThat(next.on(GRAPH).getHost()).isEqualTo("graph.microsoft.com");
    assertThat(next).hasToString("NextLink");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/v1.0/me/messages?$skip=10",
        "https://graph.microsoft.com@evil.example/v1.0/me/messages?$skip=10",
        "https://graph.microsoft.com.evil.example/v1.0/me/messages?$skip=10",
        "https://graph.microsoft.com:8443/v1.0/me/messages?$skip=10",
        "https://graph.mıcrosoft.com/v1.0/me/messages?$skip=10",
        "http://graph.microsoft.com/v1.0/me/messages?$skip=10",
        "https://graph.microsoft.com/beta/me/messages?$skip=10",
        "https://graph.microsoft.com/v1.0/../beta/me/messages?$skip=10",
        "https://graph.microsoft.com/v1.0/me/messages",
        "https://graph.microsoft.com/v1.0/me/sendMail?$skip=1",
        "file:///v1.0/me/messages?a=b",
        "//evil.example/v1.0/me/messages?a=b",
        "",
        "not a link"
      })
  void that_leads_elsewhere_is_none(String link) {
    assertThatIllegalArgumentException().isThrownBy(() -> NextLink.of(GRAPH, link, PATH));
  }

  @Test
  void of_a_search_keeps_its_function() {
    NextLink.of(
        GRAPH,
        "https://graph.microsoft.com/v1.0/me/drive/root/search(q='a%2Fb')?$skiptoken=x",
        "/search(");
  }

  @ParameterizedTest
  @ValueSource(strings = {"@evil.example/v1.0/me?x", ".evil.example/v1.0/me?x", ":99/v1.0/me?x"})
  void never_changes_the_host_when_it_comes_back(String stored) {
    assertThatIllegalArgumentException().isThrownBy(() -> new NextLink(stored).on(GRAPH));
  }
}
