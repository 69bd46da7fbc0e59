package io.m365connector.admin.about;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Properties;

/** The build that runs, and on which machine. */
@Named
@ApplicationScoped
public class About {

  private static final String UNKNOWN = "unknown";

  /** The version of this build. */
  public String getVersion() {
    return property("version");
  }

  /** When it was built, as digits. */
  public String getBuild() {
    return property("build").replaceAll("[^0-9]", "");
  }

  private static String property(String name) {
    Properties build = new Properties();
    try (InputStream in = About.class.getResourceAsStream("/build.properties")) {
      if (in == null) {
        return UNKNOWN;
      }
      build.load(in);
      return build.getProperty(name, UNKNOWN);
    } catch (IOException e) {
      return UNKNOWN;
    }
  }

  /** The name by which operators know this node. */
  public String getNode() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return UNKNOWN;
    }
  }
}
