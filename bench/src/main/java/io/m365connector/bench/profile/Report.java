package io.m365connector.bench.profile;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Prints, and compares each ratio with its promise and with the stored baseline. */
public final class Report {

  private static final double HUNDRED = 100;

  private final PrintStream out;
  private final Properties baseline = new Properties();
  private boolean kept = true;

  public Report(PrintStream out, Path stored) {
    this.out = out;
    if (Files.exists(stored)) {
      try (Reader in = Files.newBufferedReader(stored)) {
        baseline.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Says something. */
  public void line(String text) {
    out.println(text);
  }

  /** A figure without a promise. */
  public void ratio(String name, double value) {
    line("%-40s %8.2f %s".formatted(name, value, compared(name, value)));
  }

  /** A figure with one: {@code at most} or {@code at least} so much. */
  public void ratio(String name, double value, String bound, double promise) {
    boolean holds = bound.equals("at most") ? value <= promise : value >= promise;
    kept &= holds;
    line(
        "%-40s %8.2f  promised %s %s: %s %s"
            .formatted(
                name,
                value,
                bound,
                "%.4g".formatted(promise),
                holds ? "held" : "MISSED",
                compared(name, value)));
  }

  private String compared(String name, double value) {
    String stored = baseline.getProperty(name.replace(' ', '_'));
    if (stored == null) {
      return "";
    }
    double before = Double.parseDouble(stored);
    return "(baseline %.2f, %+.0f %%)".formatted(before, HUNDRED * (value - before) / before);
  }

  /** Whether every promise held. */
  public boolean kept() {
    return kept;
  }
}
