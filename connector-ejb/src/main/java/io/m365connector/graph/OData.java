package io.m365connector.graph;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Values inside OData expressions (OData 4.01 ABNF, {@code primitiveLiteral}). */
public final class OData {

  private OData() {}

  /** A string literal: quotes around it, quotes in it doubled. */
  public static String string(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  /**
   * Words to search for, between the quotes of a string literal in a path. A slash ends a segment
   * for whoever reads the path on its way, in whatever way it is written; the search takes it for
   * the end of a word, as it takes a space.
   */
  public static String wordsInPath(String value) {
    return value.replaceAll("[/\\\\]", " ").strip().replace("'", "''");
  }

  /** A point in time, whole seconds, UTC. */
  public static String time(Instant value) {
    return value.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
