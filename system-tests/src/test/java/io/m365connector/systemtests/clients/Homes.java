package io.m365connector.systemtests.clients;

import io.m365connector.systemtests.support.Build;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Clients keep what they signed in to below the home directory; each run gets an empty one. */
final class Homes {

  private Homes() {}

  static Map<String, String> fresh(String name) {
    try {
      Path homes = Files.createDirectories(Build.scratch().resolve("homes"));
      return Map.of("HOME", Files.createTempDirectory(homes, name).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
