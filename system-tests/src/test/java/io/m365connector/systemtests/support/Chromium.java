package io.m365connector.systemtests.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The browser of this machine. */
public final class Chromium {

  private Chromium() {}

  public static String path() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .filter(each -> Files.isExecutable(Path.of(each)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No Chromium; bin/verify installs it"));
  }
}
