package io.m365connector.systemtests.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.systemtests.support.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Expand first, contract a release later: a script takes nothing away from the build before it. One
 * that must says so in a line {@code -- contract: why no build in the rollback window needs it}.
 */
class ExpandOnlyIT {

  private static final int PREVIOUS = 5;
  private static final Pattern NUMBER = Pattern.compile("V(\\d+)__.*[.]sql");
  private static final Pattern TAKES_AWAY =
      Pattern.compile(
          "drop\\s+(table|column|constraint)|rename\\s|truncate\\s|delete\\s+from"
              + "|alter\\s+column\\s+\\S+\\s+(set\\s+not\\s+null|type|set\\s+data\\s+type)"
              + "|add\\s+column\\s+(?![^;]*default)[^;]*not\\s+null");

  @Test
  void no_new_script_takes_something_away() throws IOException {
    List<String> offenders = new ArrayList<>();
    int looked = 0;
    try (Stream<Path> scripts =
        Files.list(Build.root().resolve("connector-ejb/src/main/resources/db/migration"))) {
      for (Path script : scripts.sorted().toList()) {
        Matcher number = NUMBER.matcher(script.getFileName().toString());
        if (number.matches() && Integer.parseInt(number.group(1)) > PREVIOUS) {
          looked++;
          offenders.addAll(taking(script.getFileName().toString(), Files.readString(script)));
        }
      }
    }
    assertThat(looked).isPositive();
    assertThat(offenders).isEmpty();
  }

  @Test
  void what_takes_away_is_recognised() {
    assertThat(taking("x", "alter table a drop column b;")).hasSize(1);
    assertThat(taking("x", "alter table a add column b integer not null;")).hasSize(1);
    assertThat(taking("x", "alter table a alter column b set not null;")).hasSize(1);
    assertThat(taking("x", "-- contract: unused since 0.2\nalter table a drop column b;"))
        .isEmpty();
    assertThat(taking("x", "alter table a add column b integer default 0 not null;")).isEmpty();
  }

  private static List<String> taking(String name, String script) {
    List<String> found = new ArrayList<>();
    for (String statement : script.split(";")) {
      boolean annotated = statement.contains("-- contract: ");
      String sql = statement.replaceAll("--.*", "").toLowerCase(Locale.ROOT);
      if (!annotated && TAKES_AWAY.matcher(sql).find()) {
        found.add(name + ":" + sql.strip());
      }
    }
    return found;
  }
}
