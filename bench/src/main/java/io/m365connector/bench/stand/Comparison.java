package io.m365connector.bench.stand;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * A copy of the packaged server whose endpoint module has, beside everything it had, the echo and
 * the SDK's servlet. Configuration, gate and options are the product's.
 */
public final class Comparison {

  private static final String SERVER = "servers/connector";
  private static final Set<String> LEFT_BEHIND = Set.of("workarea", "logs");

  /** The SDK and what it needs, by the beginnings of their names. */
  private static final Set<String> SDK =
      Set.of(
          "mcp-2",
          "mcp-core",
          "mcp-json",
          "jackson-",
          "reactor-",
          "reactive-",
          "json-schema",
          "itu-",
          "snakeyaml-engine-3",
          "slf4j-api");

  private Comparison() {}

  /**
   * Lays it out.
   *
   * @return the settings that make {@code bin/connector run} use it
   */
  public static Map<String, String> in(Path directory) {
    Path server = directory.resolve(SERVER);
    try {
      copy(Ground.root().resolve("ear/target/liberty/wlp/usr").resolve(SERVER), server);
      Path war = directory.resolve("mcp-web.war");
      try (FileSystem ear = FileSystems.newFileSystem(server.resolve("apps/connector.ear"))) {
        Files.copy(ear.getPath("mcp-web.war"), war, StandardCopyOption.REPLACE_EXISTING);
        add(war);
        Files.copy(war, ear.getPath("mcp-web.war"), StandardCopyOption.REPLACE_EXISTING);
      }
      return Map.of("WLP_USER_DIR", directory.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.walk(from)) {
      all =
          found
              .filter(each -> !LEFT_BEHIND.contains(from.relativize(each).getName(0).toString()))
              .toList();
    }
    Files.createDirectories(to);
    for (Path each : all) {
      Path target = to.resolve(from.relativize(each).toString());
      if (Files.isDirectory(each)) {
        Files.createDirectories(target);
      } else {
        Files.copy(each, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void add(Path war) throws IOException {
    try (FileSystem module = FileSystems.newFileSystem(war)) {
      Path lib = Files.createDirectories(module.getPath("WEB-INF/lib"));
      Files.write(lib.resolve("bench-echo.jar"), echo());
      for (Path each : libraries()) {
        Files.copy(
            each, lib.resolve(each.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static List<Path> libraries() throws IOException {
    try (Stream<Path> all = Files.list(Ground.root().resolve("bench/target/lib"))) {
      return all.filter(each -> SDK.stream().anyMatch(each.getFileName().toString()::startsWith))
          .toList();
    }
  }

  /** This module's package {@code echo}, as an archive. */
  private static byte[] echo() throws IOException {
    Path classes = Ground.root().resolve("bench/target/classes");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<Path> all;
    try (Stream<Path> found = Files.list(classes.resolve("io/m365connector/bench/echo"))) {
      all = found.toList();
    }
    try (JarOutputStream jar = new JarOutputStream(bytes)) {
      for (Path each : all) {
        jar.putNextEntry(new ZipEntry(classes.relativize(each).toString()));
        write(each, jar);
        jar.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static void write(Path file, OutputStream out) throws IOException {
    Files.copy(file, out);
  }
}
