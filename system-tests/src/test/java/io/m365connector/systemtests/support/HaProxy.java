package io.m365connector.systemtests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A load balancer (Debian's haproxy) that follows the nodes' readiness, as operators set it up. */
public final class HaProxy implements AutoCloseable {

  private final Service service;
  private final int port;
  private final int statistics;
  private final List<Integer> nodes;

  private HaProxy(Service service, int port, int statistics, List<Integer> nodes) {
    this.service = service;
    this.port = port;
    this.statistics = statistics;
    this.nodes = nodes;
  }

  /** Starts it in front of so many ports, which are free yet. */
  public static HaProxy between(int count) {
    int port = Ports.free();
    int statistics = Ports.free();
    List<Integer> nodes = IntStream.range(0, count).mapToObj(i -> Ports.free()).toList();
    StringBuilder servers = new StringBuilder();
    for (int i = 0; i < count; i++) {
      servers.append("  server n%d 127.0.0.1:%d check\n".formatted(i, nodes.get(i)));
    }
    // As docs/operations has it: when none is ready, all are asked; they know why and serve whom
    // they
    // can.
    servers.append("  option allbackups\n");
    for (int i = 0; i < count; i++) {
      servers.append("  server any%d 127.0.0.1:%d backup\n".formatted(i, nodes.get(i)));
    }
    String configuration =
        """
        defaults
          mode http
          timeout connect 2s
          timeout client 90s
          timeout server 90s
          option redispatch
          retries 3
        frontend all
          bind 127.0.0.1:%d
          default_backend nodes
        backend nodes
          option httpchk GET /health/ready
          default-server inter 1s fall 2 rise 1
        %sfrontend statistics
          bind 127.0.0.1:%d
          stats enable
          stats uri /
        """
            .formatted(port, servers, statistics);
    Path file = Build.scratch().resolve("haproxy-" + port + ".cfg");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, configuration);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Service service =
        Service.start(
            "haproxy",
            file.resolveSibling("haproxy-" + port + ".log"),
            Map.of(),
            List.of(program(), "-db", "-f", file.toString()));
    return new HaProxy(service, port, statistics, nodes);
  }

  private static String program() {
    Path daemon = Path.of("/usr/sbin/haproxy");
    return Files.isExecutable(daemon) ? daemon.toString() : "haproxy";
  }

  public URI url() {
    return URI.create("http://localhost:" + port);
  }

  public int port(int node) {
    return nodes.get(node);
  }

  /** Waits until so many nodes are in rotation. */
  public void awaitServers(int count) {
    service.await(Duration.ofSeconds(60), () -> up() == count);
  }

  private long up() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + statistics + "/;csv")).build();
    try {
      return Http.plain()
          .send(request)
          .body()
          .lines()
          .filter(line -> line.startsWith("nodes,n") && line.split(",")[17].startsWith("UP"))
          .count();
    } catch (UncheckedIOException e) {
      return 0;
    }
  }

  @Override
  public void close() {
    service.close();
  }
}
