package io.m365connector.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a worker is started: on the JVM that the server runs on, with an empty environment (no secret
 * of the server's is in it), without a usable temporary directory, without attach or crash files.
 */
final class WorkerCommand {

  private static final String NOWHERE = "/nonexistent/extraction-worker";

  private final List<String> command;
  private final Path home;

  WorkerCommand(ExtractionSettings settings) {
    this(settings, List.of("-jar", "extraction.jar"));
  }

  /** For tests: what is started instead of the jar. */
  WorkerCommand(ExtractionSettings settings, List<String> program) {
    home = settings.home();
    command = new ArrayList<>();
    command.add(java().toString());
    command.addAll(
        List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-Xmx" + settings.heapMegabytes() + "m",
            // The document, a member of it, and a little.
            "-XX:MaxDirectMemorySize=" + (2 * settings.limits().maxBytes() + (16 << 20)),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+ErrorFileToStderr",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + NOWHERE,
            "-Duser.home=" + NOWHERE,
            "-Duser.language=en",
            "-Duser.country=US",
            "-Duser.timezone=UTC",
            "-Dfile.encoding=UTF-8",
            "-Dlog4j2.StatusLogger.level=OFF",
            "-Dorg.apache.logging.log4j.simplelog.level=OFF"));
    command.addAll(program);
  }

  private static Path java() {
    Path bin = Path.of(System.getProperty("java.home"), "bin");
    Path windows = bin.resolve("java.exe");
    return Files.exists(windows) ? windows : bin.resolve("java");
  }

  /** Why no worker can be started, if so: a setting to correct. */
  Optional<String> problem() {
    if (command.contains("extraction.jar") && !Files.isReadable(home.resolve("extraction.jar"))) {
      return Optional.of(
          "CONNECTOR_EXTRACTION_HOME: no extraction.jar in " + home.toAbsolutePath());
    }
    return Optional.empty();
  }

  Process start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.directory(home.toFile());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder.start();
  }
}
