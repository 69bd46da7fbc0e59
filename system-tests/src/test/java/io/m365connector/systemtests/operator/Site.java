package io.m365connector.systemtests.operator;

import io.m365connector.systemtests.support.Command;
import io.m365connector.systemtests.support.Ids;
import io.m365connector.systemtests.support.Ports;
import io.m365connector.systemtests.support.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An operator's machine: the settings, and the commands as they are typed there. */
final class Site {

  private final Path home;
  private final int port = Ports.free();
  private final Map<String, String> environment = new HashMap<>();

  /** With {@code home} holding {@code bin/connector}; nothing is set but what has to be. */
  Site(Path home, Path data, Sandbox sandbox) {
    this.home = home;
    // What any shell has, and the JDK; no Maven, no Node, no git.
    environment.put("PATH", System.getProperty("java.home") + "/bin:/usr/bin:/bin");
    environment.put("HTTP_PORT", String.valueOf(port));
    environment.put("HTTPS_PORT", String.valueOf(Ports.free()));
    environment.put("CONNECTOR_PUBLIC_URL", "http://localhost:" + port);
    environment.put("CONNECTOR_CLIENT_ID", Ids.CONNECTOR);
    environment.put("CONNECTOR_CLIENT_SECRET", "sandbox-connector-secret");
    environment.put("CONNECTOR_ENTRA_URL", sandbox.url().toString());
    environment.put("CONNECTOR_GRAPH_URL", sandbox.url().toString());
    environment.put("CONNECTOR_TRUST_STORE", sandbox.trustStore().toString());
    environment.put("CONNECTOR_TRUST_STORE_PASSWORD", "sandbox");
    environment.put("CONNECTOR_PORTAL_TENANT", Ids.TENANT);
    environment.put("CONNECTOR_DATA_DIR", data.toString());
    environment.put("CONNECTOR_ALLOWLIST_SEED", seed(data).toString());
    environment.put("CONNECTOR_DRAIN_DELAY", "PT0S");
    environment.put("JVM_ARGS", "-XX:TieredStopAtLevel=1");
  }

  Site with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  Site with(Map<String, String> settings) {
    environment.putAll(settings);
    return this;
  }

  Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  URI url() {
    return URI.create("http://localhost:" + port);
  }

  /** {@code bin/connector} with those arguments, to its end. */
  Command.Ended connector(String... arguments) {
    return Command.run(
        home,
        environment,
        Stream.concat(
                Stream.of("/bin/bash", home.resolve("bin/connector").toString()),
                Stream.of(arguments))
            .toList());
  }

  /** Any program, on that machine. */
  Command.Ended run(List<String> command) {
    return Command.run(home, environment, command);
  }

  private static Path seed(Path data) {
    try {
      Files.createDirectories(data);
      return Files.writeString(
          data.resolve("seed.csv"), Ids.TENANT + "," + Ids.DESKTOP + ",First\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
