package io.m365connector.systemtests.conformance;

import io.m365connector.systemtests.support.Build;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The packaged server with one module exchanged: in place of mcp-web stands mcp-conformance, which
 * is mcp-web and the suite's fixtures. Configuration, gate and everything else are production's.
 */
final class FixtureServer {

  private static final String SERVER = "servers/connector";
  private static final Set<String> LEFT_BEHIND = Set.of("workarea", "logs");

  private FixtureServer() {}

  /**
   * Lays it out.
   *
   * @return the settings that make {@code bin/connector run} use it
   */
  static Map<String, String> in(Path directory) {
    try {
      Path server = directory.resolve(SERVER);
      copy(Build.root().resolve("ear/target/liberty/wlp/usr").resolve(SERVER), server);
      exchangeModule(server.resolve("apps/connector.ear"));
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

  /** The names of all files in the module that production has there. */
  static List<String> filesOfProductionModule() {
    Path ear = Build.root().resolve("ear/target/liberty/wlp/usr").resolve(SERVER);
    try (FileSystem archive = FileSystems.newFileSystem(ear.resolve("apps/connector.ear"));
        InputStream war = Files.newInputStream(archive.getPath("mcp-web.war"));
        ZipInputStream module = new ZipInputStream(war)) {
      List<String> names = new ArrayList<>();
      for (ZipEntry each = module.getNextEntry(); each != null; each = module.getNextEntry()) {
        names.add(each.getName());
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void exchangeModule(Path ear) throws IOException {
    Path fixtures = Build.root().resolve("mcp-conformance/target/mcp-conformance.war");
    try (FileSystem archive = FileSystems.newFileSystem(ear)) {
      Files.copy(fixtures, archive.getPath("mcp-web.war"), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
