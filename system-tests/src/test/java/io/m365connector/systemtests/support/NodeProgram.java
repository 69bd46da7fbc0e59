package io.m365connector.systemtests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program of {@code system-tests/clients} on the Node that its lock file pins. */
public final class NodeProgram {

  private static final Path HOME = Build.root().resolve("system-tests/clients");
  private static final Duration LIMIT = Duration.ofSeconds(120);

  /** What it printed and how it ended. */
  public record Outcome(int exitCode, String output, String errors) {}

  private NodeProgram() {}

  /** Where that script is. */
  public static Path script(String name) {
    return HOME.resolve(name);
  }

  /** Runs a script or an installed command of that name to its end. */
  public static Outcome run(Map<String, String> environment, String program, String... arguments) {
    return run(LIMIT, environment, program, arguments);
  }

  /** The same for one that takes longer. */
  public static Outcome run(
      Duration limit, Map<String, String> environment, String program, String... arguments) {
    Path bin = HOME.resolve("node_modules/.bin");
    List<String> command = new ArrayList<>();
    command.add(bin.resolve("node").toString());
    Path installed = bin.resolve(program);
    command.add(Files.exists(installed) ? real(installed) : HOME.resolve(program).toString());
    command.addAll(List.of(arguments));
    try {
      Path output = Files.createTempFile("node", ".out");
      Path errors = Files.createTempFile("node", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(HOME.toFile())
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile());
      builder.environment().putAll(environment);
      builder.environment().merge("PATH", bin.toString(), (path, first) -> first + ":" + path);
      Process process = builder.start();
      if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(program + " did not end:\n" + Files.readString(errors));
      }
      Outcome outcome =
          new Outcome(process.exitValue(), Files.readString(output), Files.readString(errors));
      Files.delete(output);
      Files.delete(errors);
      return outcome;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String real(Path link) {
    try {
      return link.toRealPath().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
