package io.m365connector.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.extraction.api.Report.Member;
import io.m365connector.extraction.api.Report.Unit;
import io.m365connector.sandbox.organisation.zoo.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The text of every sample file, compared with the one in {@code golden/}. Run with {@code
 * -Dgolden.write=true} to write them anew, then read the difference.
 */
class GoldenTextTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @ParameterizedTest
  @MethodSource("io.m365connector.sandbox.organisation.zoo.Samples#names")
  void is_as_it_was(String name) throws Exception {
    Reading reading = Reading.of(name, Samples.file(name));
    String actual = describe(reading);
    Path golden = GOLDEN.resolve(name + ".md");
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, actual, UTF_8);
    }
    assertThat(actual).isEqualTo(Files.readString(golden, UTF_8));
  }

  private static String describe(Reading reading) {
    StringBuilder all = new StringBuilder();
    all.append("outcome: ").append(reading.report().outcome()).append('\n');
    all.append("type: ").append(reading.report().detectedType()).append('\n');
    for (Unit unit : reading.report().units()) {
      all.append("unit: ")
          .append(unit.kind())
          .append(' ')
          .append(unit.number())
          .append(' ')
          .append(unit.name())
          .append(" at ")
          .append(unit.offset())
          .append('\n');
    }
    for (Member member : reading.report().members()) {
      all.append("member: ").append(member.name()).append(' ').append(member.mediaType());
      all.append(' ').append(member.bytes()).append('\n');
    }
    all.append(
        reading.report().notes().stream()
            .map(n -> "note: " + n + "\n")
            .collect(Collectors.joining()));
    return all.append("----\n").append(reading.text()).append('\n').toString();
  }
}
