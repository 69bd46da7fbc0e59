package io.m365connector.systemtests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Directories for tests. */
final class Directories {

  private Directories() {}

  static void empty(Path directory) {
    try {
      if (Files.exists(directory)) {
        List<Path> all;
        try (Stream<Path> found = Files.walk(directory)) {
          all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
          Files.delete(each);
        }
      }
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
