package io.m365connector.systemtests.content;

import io.m365connector.systemtests.support.Connector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** What lives in the server's heap, told by the JDK's own tools. */
final class ServerHeap {

  private final String pid;

  private ServerHeap(String pid) {
    this.pid = pid;
  }

  /** The server is the one Java process of the connector that is no extraction worker. */
  static ServerHeap of(Connector connector) {
    ProcessHandle start = connector.service().handle();
    return Stream.concat(Stream.of(start), start.descendants())
        .filter(each -> each.info().command().orElse("").endsWith("java"))
        .filter(
            each ->
                Stream.of(each.info().arguments().orElse(new String[0]))
                    .noneMatch("extraction.jar"::equals))
        .map(each -> new ServerHeap(String.valueOf(each.pid())))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Bytes that are alive. A full collection leaves them in the old generation; what is in Eden by
   * the time of the look has been allocated since, and says more about this machine's speed.
   */
  long live() {
    run("jcmd", pid, "GC.run");
    List<String> table = run("jstat", "-gc", pid);
    String[] names = table.get(0).strip().split("\\s+");
    String[] values = table.get(1).strip().split("\\s+");
    double kilobytes = 0;
    for (int i = 0; i < names.length; i++) {
      if (List.of("S0U", "S1U", "OU").contains(names[i]) && !values[i].equals("-")) {
        kilobytes += Double.parseDouble(values[i]);
      }
    }
    return (long) (kilobytes * 1024);
  }

  /** The most that was alive at any of the looks taken while the action ran. */
  long mostDuring(Runnable action) {
    AtomicLong most = new AtomicLong();
    try (ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor()) {
      looking.scheduleWithFixedDelay(
          () -> most.accumulateAndGet(live(), Math::max), 0, 1500, TimeUnit.MILLISECONDS);
      action.run();
      looking.shutdown();
    }
    return most.accumulateAndGet(live(), Math::max);
  }

  private static List<String> run(String tool, String... arguments) {
    Path program = Path.of(System.getProperty("java.home"), "bin", tool);
    List<String> command =
        Stream.concat(Stream.of(program.toString()), Stream.of(arguments)).toList();
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return process.inputReader().lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
