package io.m365connector.systemtests.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.systemtests.support.Build;
import io.m365connector.systemtests.support.Command;
import io.m365connector.systemtests.support.Ports;
import io.m365connector.systemtests.support.Service;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A newcomer types what the documents say: every shell block that is marked to be run. */
@Tag("node")
class ReadmeIT {

  @Test
  void the_marked_blocks_work_beside_a_running_sandbox() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("HTTP_PORT", String.valueOf(Ports.free()));
    environment.put("HTTPS_PORT", String.valueOf(Ports.free()));
    environment.put("SANDBOX_PORT", String.valueOf(Ports.free()));
    // Maven is building already.
    environment.put("SANDBOX_BUILD", "no");
    List<String> blocks =
        Document.all().stream().flatMap(each -> each.runnable().stream()).toList();
    assertThat(blocks).isNotEmpty();
    try (Service sandbox =
        Service.start(
            "bin/sandbox",
            Build.scratch().resolve("readme/sandbox.log"),
            environment,
            List.of("bash", Build.root().resolve("bin/sandbox").toString()))) {
      sandbox.await(Duration.ofSeconds(180), () -> sandbox.log().contains("\nReady.\n"));
      for (String block : blocks) {
        Command.Ended ended =
            Command.run(Build.root(), environment, List.of("bash", "-euc", block));
        assertThat(ended.exitCode()).as(block + ended.output()).isZero();
        assertThat(ended.output()).isNotBlank();
      }
    }
  }
}
