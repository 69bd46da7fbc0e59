package io.m365connector.systemtests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Prints what was promised and what was measured, and keeps it in a file below target. */
public final class Figures {

  private static final System.Logger LOG = System.getLogger("figures");

  private Figures() {}

  public static void say(String scenario, String promise, String measured) {
    String line = scenario + " | " + promise + " | " + measured;
    LOG.log(System.Logger.Level.INFO, line);
    Path file = Build.scratch().resolve("figures.txt");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
