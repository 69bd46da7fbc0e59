package io.m365connector.systemtests.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.McpClient;
import io.m365connector.systemtests.support.Stand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Whom the server and its readers speak to: all of the sockets they have, looked at as fast as the
 * machine allows while tools run. A connection shorter than a look is not seen; Entra, Graph and
 * what a look-alike would be are kept alive by the client for longer.
 */
@Tag("nightly")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EgressIT {

  private static final String LISTENING = "0A";

  private Stand stand;
  private final Set<String> remotes = ConcurrentHashMap.newKeySet();
  private volatile boolean over;

  @BeforeAll
  void start() {
    stand = Stand.start("egress", Map.of());
  }

  @AfterAll
  void stop() {
    stand.close();
  }

  @Test
  void only_the_configured_hosts_are_ever_connected_to() throws InterruptedException {
    Thread watch = Thread.ofPlatform().start(this::watch);
    McpClient client = stand.client("");
    for (String value : List.of("https://evil.example/x", "http://169.254.169.254/", "offer")) {
      for (JsonNode tool : client.request("tools/list", Map.of()).at("/result/tools")) {
        client.call(tool.path("name").asText(), firstArgument(tool, value));
      }
      client.call("read_resource", Map.of("uri", value));
    }
    over = true;
    watch.join();

    String sandbox = "port " + stand.sandbox().url().getPort();
    assertThat(remotes).as("seen at all").contains(sandbox);
    assertThat(remotes).containsOnly(sandbox);
  }

  private static Map<String, String> firstArgument(JsonNode tool, String value) {
    Iterator<String> names = tool.at("/inputSchema/properties").fieldNames();
    return names.hasNext() ? Map.of(names.next(), value) : Map.of();
  }

  private void watch() {
    ProcessHandle server = ProcessHandle.of(stand.connector().server()).orElseThrow();
    Set<Integer> own =
        Set.of(stand.connector().url().getPort(), stand.connector().secureUrl().getPort());
    while (!over) {
      Set<String> sockets =
          Stream.concat(Stream.of(server), server.descendants())
              .flatMap(each -> sockets(each.pid()).stream())
              .collect(Collectors.toSet());
      for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
        remotes.addAll(remotes(server.pid(), table, sockets, own));
      }
    }
  }

  /** The inodes of a process's sockets. */
  private static Set<String> sockets(long pid) {
    Set<String> inodes = new HashSet<>();
    try (Stream<Path> open = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
      for (Path each : open.toList()) {
        String target = target(each);
        if (target.startsWith("socket:[")) {
          inodes.add(target.substring("socket:[".length(), target.length() - 1));
        }
      }
    } catch (IOException e) {
      // A reader that has ended.
    }
    return inodes;
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "";
    }
  }

  private static Set<String> remotes(
      long pid, String table, Set<String> sockets, Set<Integer> own) {
    try {
      return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "net", table)).stream()
          .skip(1)
          .map(line -> line.strip().split("\\s+"))
          .filter(fields -> sockets.contains(fields[9]) && !fields[3].equals(LISTENING))
          .filter(fields -> !own.contains(port(fields[1])) && port(fields[2]) != 0)
          .map(fields -> (isLoopback(fields[2]) ? "" : fields[2] + " ") + "port " + port(fields[2]))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      return Set.of();
    }
  }

  private static boolean isLoopback(String address) {
    return address.startsWith("0100007F:")
        || address.startsWith("0000000000000000FFFF00000100007F:")
        || address.startsWith("00000000000000000000000001000000:");
  }

  private static int port(String address) {
    return Integer.parseInt(address.substring(address.indexOf(':') + 1), 16);
  }
}
