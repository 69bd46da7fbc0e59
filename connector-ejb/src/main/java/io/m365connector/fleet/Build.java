package io.m365connector.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Which build this is. */
public final class Build {

  /** Its version, such as {@code 1.4.0}. */
  public static final String VERSION = version();

  private Build() {}

  private static String version() {
    try (InputStream in = Build.class.getResourceAsStream("build.properties")) {
      Properties build = new Properties();
      if (in != null) {
        build.load(in);
      }
      return build.getProperty("version", "unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
