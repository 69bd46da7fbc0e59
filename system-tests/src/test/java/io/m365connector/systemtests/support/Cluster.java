package io.m365connector.systemtests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Two nodes behind HAProxy on one PostgreSQL, each with a wire of its own to the database. */
public final class Cluster implements AutoCloseable {

  /** What an approved pair is believed for while the database is away. */
  public static final Duration MAX_STALE = Duration.ofSeconds(40);

  private static final String BALANCER =
      """
      global
        maxconn 2000
      defaults
        mode http
        timeout connect 2s
        timeout client 70s
        timeout server 70s
        retries 3
        option redispatch
      frontend clients
        bind 127.0.0.1:%d
        default_backend nodes
      backend nodes
        balance roundrobin
        option httpchk GET /health/ready
        default-server check inter 500ms fall 2 rise 2
        server first 127.0.0.1:%d
        server second 127.0.0.1:%d
        option allbackups
        server first-any 127.0.0.1:%d backup no-check
        server second-any 127.0.0.1:%d backup no-check
      """;

  private final Path directory = Build.scratch().resolve("cluster");
  private final Sandbox sandbox;
  private final PostgreSql database;
  private final Service balancer;
  private final int port = Ports.free();
  private final List<Integer> ports = List.of(Ports.free(), Ports.free());
  private final List<Relay> wires = new ArrayList<>();
  private final List<Connector> nodes = new ArrayList<>();

  private Cluster() {
    Directories.empty(directory);
    sandbox = Sandbox.start(directory, Map.of());
    database = PostgreSql.start();
    for (int i = 0; i < ports.size(); i++) {
      wires.add(Relay.to(database.port()));
      nodes.add(node(i));
    }
    balancer =
        Service.start(
            "haproxy",
            directory.resolve("haproxy.log"),
            Map.of(),
            List.of("/usr/sbin/haproxy", "-db", "-f", configuration().toString()));
  }

  public static Cluster start() {
    return new Cluster();
  }

  private Path configuration() {
    try {
      return Files.writeString(
          directory.resolve("haproxy.cfg"),
          BALANCER.formatted(port, ports.get(0), ports.get(1), ports.get(0), ports.get(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Connector node(int number) {
    return Connector.start(
        directory.resolve("node" + number),
        sandbox,
        Map.of(
            "HTTP_PORT",
            String.valueOf(ports.get(number)),
            "CONNECTOR_PUBLIC_URL",
            "http://localhost:" + port,
            "CONNECTOR_DB_URL",
            PostgreSql.url(wires.get(number).port()),
            "CONNECTOR_DB_USER",
            "postgres",
            "CONNECTOR_DB_PASSWORD",
            "postgres",
            "CONNECTOR_ALLOWLIST_MAX_STALE",
            MAX_STALE.toString()));
  }

  public Sandbox sandbox() {
    return sandbox;
  }

  public PostgreSql database() {
    return database;
  }

  public List<Connector> nodes() {
    return nodes;
  }

  public List<Relay> wires() {
    return wires;
  }

  /** The endpoint behind which both nodes stand. */
  public URI mcp() {
    return URI.create("http://localhost:" + port + "/mcp");
  }

  /** Ends that node as a power failure would, and returns when it is dead. */
  public void kill(int number) {
    ProcessHandle server = ProcessHandle.of(nodes.get(number).server()).orElseThrow();
    server.destroyForcibly();
    server.onExit().join();
  }

  /** Starts that node again and waits until it is ready. */
  public void restart(int number) {
    nodes.get(number).close();
    nodes.set(number, node(number));
  }

  @Override
  public void close() {
    balancer.close();
    nodes.forEach(Connector::close);
    wires.forEach(Relay::close);
    database.close();
    sandbox.close();
  }
}
