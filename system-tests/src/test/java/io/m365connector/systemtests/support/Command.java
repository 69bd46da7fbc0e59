package io.m365connector.systemtests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end with exactly that environment and nothing of this process's. */
public final class Command {

  private static final int LIMIT_SECONDS = 240;

  /** How it ended, and what it printed on both channels. */
  public record Ended(int exitCode, String output) {}

  private Command() {}

  public static Ended run(Path directory, Map<String, String> environment, List<String> command) {
    try {
      Path output = Files.createTempFile("command", ".out");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
              .redirectOutput(output.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(command + " did not end:\n" + Files.readString(output));
      }
      Ended ended = new Ended(process.exitValue(), Files.readString(output));
      Files.delete(output);
      return ended;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
