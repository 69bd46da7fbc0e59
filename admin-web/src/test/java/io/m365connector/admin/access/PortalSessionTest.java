package io.m365connector.admin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.actor.Actor;
import io.m365connector.actor.ActorKind;
import io.m365connector.config.PortalSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortalSessionTest {

  private static final Instant MORNING = Instant.parse("2026-11-23T09:00:00Z");
  private static final PortalSettings SETTINGS =
      new PortalSettings(
          Optional.empty(), Duration.ofMinutes(30), Duration.ofHours(8), Optional.empty());

  private final Browser browser = new Browser();
  private final PortalSession session =
      new PortalSession(
          new Actor(ActorKind.PERSON, "1", "dana@example.com", "Dana"), Set.of("viewer"), MORNING);

  @Test
  void begins_in_a_session_that_nobody_knew_before_and_ends_it_when_idle() {
    browser.request().getSession(true).setAttribute("planted", "by somebody else");
    int before = browser.begun;

    session.begin(browser.request(), SETTINGS);

    assertThat(browser.ended).isEqualTo(1);
    assertThat(browser.begun).isEqualTo(before + 1);
    assertThat(browser.attributes).doesNotContainKey("planted");
    assertThat(browser.idleSeconds).isEqualTo(1800);
  }

  @Test
  void lasts_as_long_as_the_setting_says_however_busy_it_is() {
    session.begin(browser.request(), SETTINGS);

    assertThat(PortalSession.of(browser.request(), SETTINGS, at(Duration.ofHours(8)))).isNotNull();
    assertThat(
            PortalSession.of(browser.request(), SETTINGS, at(Duration.ofHours(8).plusSeconds(1))))
        .isNull();
    assertThat(browser.ended).isEqualTo(1);
  }

  @Test
  void is_fresh_for_five_minutes() {
    assertThat(session.isFresh(at(Duration.ofMinutes(5)))).isTrue();
    assertThat(session.isFresh(at(Duration.ofMinutes(5).plusMillis(1)))).isFalse();
  }

  private static Clock at(Duration later) {
    return Clock.fixed(MORNING.plus(later), ZoneOffset.UTC);
  }

  /** As much of a container as a session needs. */
  private static final class Browser {
    private final Map<String, Object> attributes = new HashMap<>();
    private boolean alive;
    private int begun;
    private int ended;
    private int idleSeconds;

    HttpServletRequest request() {
      return proxy(
          HttpServletRequest.class,
          (name, arguments) -> {
            if (name.equals("getSession") && Boolean.TRUE.equals(arguments[0]) && !alive) {
              alive = true;
              begun++;
            }
            return name.equals("getSession") && alive ? session() : null;
          });
    }

    private HttpSession session() {
      return proxy(
          HttpSession.class,
          (name, arguments) -> {
            switch (name) {
              case "getAttribute" -> {
                return attributes.get(arguments[0]);
              }
              case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
              case "setMaxInactiveInterval" -> idleSeconds = (Integer) arguments[0];
              case "invalidate" -> {
                attributes.clear();
                alive = false;
                ended++;
              }
              default -> throw new UnsupportedOperationException(name);
            }
            return null;
          });
    }

    private interface Answer {
      Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (self, method, arguments) -> answer.to(method.getName(), arguments)));
    }
  }
}
