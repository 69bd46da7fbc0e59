package io.m365connector.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m365connector.config.Cloud;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanesTest {

  @Nested
  class A_mailbox {

    @Test
    void lets_four_in_and_says_when_a_fifth_may_come() {
      MailboxGate gate = new MailboxGate();
      for (int i = 0; i < 4; i++) {
        gate.enter("m", Duration.ZERO);
      }
      assertThatThrownBy(() -> gate.enter("m", Duration.ZERO))
          .isInstanceOfSatisfying(
              GraphException.class, busy -> assertThat(busy.retryAfter()).isPresent());
      gate.enter("other", Duration.ZERO);
    }

    @Test
    void is_forgotten_when_nobody_reads_it() {
      MailboxGate gate = new MailboxGate();
      gate.enter("m", Duration.ZERO).close();
      assertThat(gate.mailboxesInUse()).isZero();
    }
  }

  @Nested
  class Teams_of_a_tenant {

    private final AtomicLong clock = new AtomicLong(1);
    private final TeamsPace pace = new TeamsPace(clock::get);

    @Test
    void gives_a_burst_for_free_then_paces() {
      int free = 0;
      Duration wait = pace.book("t", Duration.ofMinutes(1));
      while (wait.isZero()) {
        free++;
        wait = pace.book("t", Duration.ofMinutes(1));
      }
      assertThat(free).isBetween(8, 10);
      assertThat(pace.book("t", Duration.ofMinutes(1))).isEqualTo(wait.plus(TeamsPace.INTERVAL));
      assertThat(pace.book("other", Duration.ZERO)).isZero();
    }

    @Test
    void recovers_with_time() {
      for (int i = 0; i < 20; i++) {
        pace.book("t", Duration.ofMinutes(1));
      }
      clock.addAndGet(Duration.ofSeconds(30).toNanos());
      assertThat(pace.book("t", Duration.ZERO)).isZero();
    }

    @Test
    void refuses_who_cannot_wait_without_taking_the_place() {
      for (int i = 0; i < 9; i++) {
        pace.book("t", Duration.ofMinutes(1));
      }
      assertThatThrownBy(() -> pace.book("t", Duration.ofMillis(1)))
          .isInstanceOf(GraphException.class);
      assertThat(pace.book("t", Duration.ofMinutes(1))).isLessThan(Duration.ofSeconds(2));
    }
  }

  @Nested
  class Identifiers {

    @ParameterizedTest
    @ValueSource(
        strings = {"AAMkADk=", "b!abc-_", "19:x_y@thread.v2", "contoso.sharepoint.com,1-2,3-4"})
    void as_graph_makes_them_are_accepted(String id) {
      assertThat(new GraphId(id)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "", ".", "..", "a/b", "a%2Fb", "a?b", "a#b", "a b", "a\\b", "a'b", "a\nb", "a(b)"
        })
    void that_could_leave_their_segment_are_not(String id) {
      assertThatThrownBy(() -> new GraphId(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "bob",
          "@x",
          "a@b/../me",
          "a@b?x",
          "a b@c",
          "a@b@c",
          "a@b\n",
          "<a@b>",
          "a@b,c@d"
        })
    void of_mailboxes_are_one_plain_address(String address) {
      assertThatThrownBy(() -> Mailbox.of(address)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class Download_addresses {

    private final DownloadHosts hosts =
        new DownloadHosts(Cloud.GLOBAL, URI.create("https://graph.microsoft.com"));

    @Test
    void are_the_clouds_own() {
      assertThat(hosts.allows(URI.create("https://contoso-my.sharepoint.com/x?tempauth=1")))
          .isTrue();
      assertThat(hosts.allows(URI.create("https://contoso.sharepoint.us/x"))).isFalse();
      assertThat(hosts.allows(URI.create("https://graph.microsoft.com/x"))).isFalse();
      assertThat(hosts.allows(URI.create("https://sharepoint.com/x"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "127.0.0.1",
          "10.0.0.1",
          "172.16.0.1",
          "192.168.1.1",
          "169.254.169.254",
          "100.64.0.1",
          "0.0.0.0",
          "224.0.0.1",
          "255.255.255.255",
          "::1",
          "fe80::1",
          "fc00::1",
          "fd00::1",
          "::",
          "::ffff:127.0.0.1"
        })
    void never_lead_into_a_private_network(String address) throws Exception {
      assertThat(DownloadHosts.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void may_lead_to_the_internet() throws Exception {
      assertThat(DownloadHosts.isPublic(InetAddress.getByName("13.107.136.10"))).isTrue();
      assertThat(DownloadHosts.isPublic(InetAddress.getByName("2620:1ec:8f8::10"))).isTrue();
    }
  }
}
