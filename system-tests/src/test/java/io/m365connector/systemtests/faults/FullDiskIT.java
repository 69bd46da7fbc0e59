package io.m365connector.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.m365connector.systemtests.support.Build;
import io.m365connector.systemtests.support.Command;
import io.m365connector.systemtests.support.Connector;
import io.m365connector.systemtests.support.Figures;
import io.m365connector.systemtests.support.McpClient;
import io.m365connector.systemtests.support.PostgreSql;
import io.m365connector.systemtests.support.Stand;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A node whose disk is full: logs and temporary files have no room. Needs a right to mount. */
@Tag("nightly")
class FullDiskIT {

  private static final int CALLS = 100;

  @Test
  void R19_no_room_for_logs_ends_no_call_and_no_process() throws IOException {
    Path disk = Build.scratch().resolve("small-disk");
    assumeTrue(
        run("/usr/bin/mount", "-t", "tmpfs", "-o", "size=160m", "tmpfs", disk.toString()) == 0,
        "a small file system can be mounted");
    try (PostgreSql database = PostgreSql.start();
        Stand stand = Stand.start("disk", settings(database, disk))) {
      Connector node = stand.connector();
      assertThat(call(stand).statusCode()).isEqualTo(200);
      Path filling = disk.resolve("filling");
      fill(filling);

      int served = 0;
      for (int i = 0; i < CALLS; i++) {
        served += call(stand).statusCode() == 200 ? 1 : 0;
      }
      int live = node.status("/health/live");
      int ready = node.status("/health/ready");
      Files.delete(filling);
      node.service().await(Duration.ofSeconds(60), () -> node.status("/health/ready") == 200);

      Figures.say(
          "R19 disk full",
          "calls go on, nothing crashes",
          "%d of %d calls served; live %d, ready %d".formatted(served, CALLS, live, ready));
      assertThat(served).isEqualTo(CALLS);
      assertThat(live).isEqualTo(200);
      assertThat(call(stand).statusCode()).isEqualTo(200);
    } finally {
      run("/usr/bin/umount", "-l", disk.toString());
    }
  }

  private static Map<String, String> settings(PostgreSql database, Path disk) {
    Map<String, String> settings = new HashMap<>(database.settings());
    settings.put("CONNECTOR_DATA_DIR", disk.resolve("connector").toString());
    return settings;
  }

  private static HttpResponse<String> call(Stand stand) {
    return new McpClient(stand.connector().mcp(), stand.sandbox().token(""))
        .post(
            "tools/call",
            Map.of("name", "outlook_email_search", "arguments", Map.of("query", "invoice")));
  }

  private static void fill(Path file) {
    byte[] block = new byte[64 * 1024];
    try (OutputStream out = Files.newOutputStream(file)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      // No room is left.
    }
  }

  private static int run(String... command) {
    return Command.run(Build.root(), Map.of(), List.of(command)).exitCode();
  }
}
