package io.m365connector.actor;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The name by which operators tell this server from its siblings. */
public final class Node {

  /** The host's name, with {@code CONNECTOR_NODE} in front of it where one is set. */
  public static final String NAME = name();

  private Node() {}

  private static String name() {
    String given = System.getenv("CONNECTOR_NODE");
    if (given != null && !given.isBlank()) {
      return given.strip();
    }
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }
}
