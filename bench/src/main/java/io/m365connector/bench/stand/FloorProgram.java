package io.m365connector.bench.stand;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The floor, as a process of its own so that its processor time is its own. */
public final class FloorProgram implements AutoCloseable {

  private final Process process;
  private final BufferedReader answers;
  private final Writer orders;

  private FloorProgram(Process process) {
    this.process = process;
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.orders = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
  }

  /** What it did in a run. */
  public record Outcome(long calls, long cpuNanos, long nanos) {}

  /** Starts it for reads of that path. */
  public static FloorProgram start(
      Path directory, Cloud cloud, String read, int clients, List<String> tokens) {
    try {
      Path file = Files.write(directory.resolve("floor-tokens"), tokens);
      ProcessBuilder builder =
          new ProcessBuilder(
              Ground.java(),
              "-Xmx512m",
              "-Djavax.net.ssl.trustStore=" + cloud.trustStore(),
              "-Djavax.net.ssl.trustStorePassword=sandbox",
              "-cp",
              System.getProperty("java.class.path"),
              "io.m365connector.bench.floor.Floor",
              cloud.url().toString(),
              read,
              String.valueOf(clients),
              file.toString());
      builder.redirectError(directory.resolve("floor.log").toFile());
      FloorProgram program = new FloorProgram(builder.start());
      program.line();
      Files.delete(file);
      return program;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets it work for so many seconds. */
  public Outcome run(long seconds) {
    try {
      orders.write(seconds + "\n");
      orders.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String[] figures = line().split(" ");
    return new Outcome(
        Long.parseLong(figures[0]), Long.parseLong(figures[1]), Long.parseLong(figures[2]));
  }

  private String line() {
    try {
      String line = answers.readLine();
      if (line == null) {
        throw new IllegalStateException("the floor program ended; see floor.log");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
