package io.m365connector.systemtests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page of {@code clients/portal/pages} in every state: loaded, empty, refused, unfolded,
 * dark; at three widths; in English, German and a language that nobody wrote.
 */
@Tag("browser")
@ExtendWith(PortalStand.Shared.class)
class EveryPageIT {

  private static final int MOST_KILOBYTES = 300;
  private static final int PARTS = 4;

  private final PortalStand portal;

  EveryPageIT(PortalStand portal) {
    this.portal = portal;
  }

  @ParameterizedTest(name = "part {0} of " + PARTS)
  @MethodSource("parts")
  void is_accessible_fits_its_width_speaks_its_language_and_asks_nobody_else(int part) {
    JsonNode found =
        portal.run("survey.mjs", Map.of("part", Map.of("of", PARTS, "number", part - 1)));
    System.out.println(
        "Surveyed "
            + found.path("pages")
            + " pages in "
            + found.path("states")
            + " states; heaviest "
            + heaviest(found.path("weight"))
            + " kB");

    assertThat(found.path("pages").asInt()).isGreaterThan(5);
    List<String> wrong = new ArrayList<>();
    for (String sort : List.of("status", "axe", "layout", "texts", "policy", "foreign", "errors")) {
      found.path(sort).forEach(each -> wrong.add(sort + " " + each.asText()));
    }
    assertThat(wrong).isEmpty();
    assertThat(heaviest(found.path("weight"))).isLessThan(MOST_KILOBYTES);
  }

  static IntStream parts() {
    return IntStream.rangeClosed(1, PARTS);
  }

  private static int heaviest(JsonNode weights) {
    int most = 0;
    for (JsonNode each : weights) {
      most = Math.max(most, each.path("kilobytes").asInt());
    }
    return most;
  }
}
