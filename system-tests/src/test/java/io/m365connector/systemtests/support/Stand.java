package io.m365connector.systemtests.support;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** A sandbox and a connector that talk to each other. */
public final class Stand implements AutoCloseable {

  private final Sandbox sandbox;
  private final Connector connector;

  private Stand(Sandbox sandbox, Connector connector) {
    this.sandbox = sandbox;
    this.connector = connector;
  }

  /** Starts a stand of a test's own, in a directory of that name. */
  public static Stand start(String name, Map<String, String> connectorSettings) {
    return start(name, Map.of(), sandbox -> connectorSettings);
  }

  /** The same with settings for the sandbox, and for the connector when the sandbox is there. */
  public static Stand start(
      String name,
      Map<String, String> sandboxSettings,
      Function<Sandbox, Map<String, String>> connectorSettings) {
    Path directory = Build.scratch().resolve(name);
    Directories.empty(directory);
    Sandbox sandbox = Sandbox.start(directory, sandboxSettings);
    Map<String, String> settings = connectorSettings.apply(sandbox);
    return new Stand(sandbox, Connector.start(directory, sandbox, settings));
  }

  /** Another node of the same service, in a directory of that name. */
  public Connector another(String name, Map<String, String> settings) {
    Path directory = Build.scratch().resolve(name);
    Directories.empty(directory);
    return Connector.start(directory, sandbox, settings);
  }

  /** The same without waiting until it is ready. */
  public Connector anotherUnready(String name, Map<String, String> settings) {
    Path directory = Build.scratch().resolve(name);
    Directories.empty(directory);
    return Connector.startUnready(directory, sandbox, settings);
  }

  public Sandbox sandbox() {
    return sandbox;
  }

  public Connector connector() {
    return connector;
  }

  /** A client that calls with a good token of that sample user. */
  public McpClient client(String user) {
    return new McpClient(connector.mcp(), sandbox.token(user));
  }

  /** Stops both; what Graph received since the last reset is judged by the oracle. */
  @Override
  public void close() {
    try {
      GraphOracle.judge(sandbox);
    } finally {
      connector.close();
      sandbox.close();
    }
  }
}
