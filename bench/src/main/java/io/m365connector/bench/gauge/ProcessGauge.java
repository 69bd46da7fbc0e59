package io.m365connector.bench.gauge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** A process as {@code /proc} tells. */
public record ProcessGauge(long pid) {

  private static final int KIB = 1024;

  /** Processor time of the process since its start, in user and system mode. */
  public Duration cpu() {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().totalCpuDuration())
        .orElseThrow(() -> new IllegalStateException("process " + pid + " has ended"));
  }

  /** Resident memory in MiB. */
  public long residentMib() {
    return status("VmRSS:") / KIB;
  }

  /** The most it ever was, in MiB. */
  public long peakMib() {
    return status("VmHWM:") / KIB;
  }

  /** Threads of the operating system. */
  public long threads() {
    return status("Threads:");
  }

  /** Open files and sockets. */
  public long descriptors() {
    try (Stream<Path> all = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      return all.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long status(String name) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToLong(Long::parseLong)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
