package io.m365connector.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process as a script starts it. */
class MainTest {
  @TempDir private Path directory;

  private Process start(int port) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName())
            .redirectErrorStream(true);
    builder.environment().put("SANDBOX_PORT", String.valueOf(port));
    builder.environment().put("SANDBOX_DATA_DIR", directory.toString());
    return builder.start();
  }

  @Test
  void a_taken_port_is_told_in_one_line() throws Exception {
    int taken = java.net.URI.create(CloudUnderTest.fresh().url()).getPort();
    Process process = start(taken);
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(output.strip().lines())
        .containsExactly(
            "Port %d is taken by another program. Set SANDBOX_PORT to a free one."
                .formatted(taken));
  }

  @Test
  void ready_is_told_in_one_line_and_a_polite_signal_ends_it() throws Exception {
    Process process = start(0);
    try (var output = process.inputReader()) {
      assertThat(output.readLine())
          .startsWith("Sandbox cloud (global) ready at https://localhost:");
      process.toHandle().destroy();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(output.readLine()).isNull();
    } finally {
      process.destroyForcibly();
    }
  }
}
