package io.m365connector.sandbox.http;

import java.io.IOException;

/** The port is in use by another program. */
public final class PortTaken extends IOException {
  private static final long serialVersionUID = 1L;

  PortTaken(int port, Throwable cause) {
    super("Port " + port + " is taken by another program", cause);
  }
}
