package io.m365connector.bench.stand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where things are, and where a run may write. */
public final class Ground {

  private Ground() {}

  public static Path root() {
    return Path.of(System.getProperty("project.root", ".")).toAbsolutePath().normalize();
  }

  /** A directory below {@code bench/target}. */
  public static Path scratch(String name) {
    return root().resolve("bench/target/run").resolve(name);
  }

  /** The same, emptied. */
  public static Path fresh(String name) {
    Path directory = scratch(name);
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
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
