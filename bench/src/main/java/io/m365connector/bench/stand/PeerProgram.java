package io.m365connector.bench.stand;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * {@code @softeria/ms-365-mcp-server} in its on-behalf-of mode, installed below {@code target}. It
 * knows Microsoft's hosts by name only, so a preloaded script sends what it has for them to the
 * sandbox.
 */
public final class PeerProgram implements AutoCloseable {

  /** The version that figures stand for. */
  public static final String VERSION = "0.155.0";

  /** Its tool for the same search. */
  public static final String SEARCH =
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":"
          + "\"list-mail-messages\",\"arguments\":{\"search\":\"\\\"invoice\\\"\",\"top\":10}}}";

  /** Its answers are texts; an error has this with another value. */
  public static final String GOOD = "receivedDateTime";

  private final Running process;
  private final URI endpoint;

  private PeerProgram(Running process, URI endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  /**
   * Installs and starts it.
   *
   * @throws IllegalStateException when it cannot be had
   */
  public static PeerProgram start(Path directory, Cloud cloud) {
    Path home = Ground.root().resolve("bench/target/peer");
    Running install =
        Running.start(
            "npm",
            directory.resolve("npm.log"),
            Map.of(),
            List.of(
                "npm",
                "install",
                "--prefix",
                home.toString(),
                "--no-audit",
                "--no-fund",
                "--ignore-scripts",
                "@softeria/ms-365-mcp-server@" + VERSION));
    try {
      if (install.process().waitFor() != 0) {
        throw new IllegalStateException("npm cannot install it: " + directory.resolve("npm.log"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    int port = Ground.freePort();
    Running process =
        Running.start(
            "peer",
            directory.resolve("peer.log"),
            Map.of(
                "MS365_MCP_CLIENT_ID",
                "c0000000-0000-4000-8000-0000000000c1",
                "MS365_MCP_CLIENT_SECRET",
                "sandbox-connector-secret",
                "MS365_MCP_TENANT_ID",
                Cloud.TENANT,
                "NODE_EXTRA_CA_CERTS",
                cloud.authority().toString(),
                "BENCH_UPSTREAM",
                cloud.url().toString()),
            List.of(
                "node",
                "--import",
                Ground.root().resolve("bench/src/main/node/to-sandbox.mjs").toString(),
                home.resolve("node_modules/@softeria/ms-365-mcp-server/dist/index.js").toString(),
                "--http",
                String.valueOf(port),
                "--obo",
                "--read-only",
                "--org-mode"));
    process.await(Duration.ofSeconds(60), () -> listens(port));
    return new PeerProgram(process, URI.create("http://localhost:" + port + "/mcp"));
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket("localhost", port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  public URI endpoint() {
    return endpoint;
  }

  public long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.close();
  }
}
