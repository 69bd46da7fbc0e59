package io.m365connector.admin.entries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.net.MalformedURLException;

/** Which tabs an entry has: those with a file. */
@ApplicationScoped
class Tabs {

  @Inject private ServletContext context;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  Tabs() {}

  boolean exists(String tab) {
    try {
      return context.getResource("/entries/tabs/" + tab + ".xhtml") != null;
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
