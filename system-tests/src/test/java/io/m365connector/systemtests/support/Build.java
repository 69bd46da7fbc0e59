package io.m365connector.systemtests.support;

import java.nio.file.Path;

/** Where the build put things. */
public final class Build {

  private Build() {}

  public static Path root() {
    return Path.of(System.getProperty("project.root", "..")).toAbsolutePath().normalize();
  }

  /** A directory of this module's own for what tests write. */
  public static Path scratch() {
    return root().resolve("system-tests/target/stand");
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
