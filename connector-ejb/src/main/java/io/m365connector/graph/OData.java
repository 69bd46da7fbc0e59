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

  /** What stands between the quotes of a string literal that is already written. */
  public static String inString(String value) {
    return value.replace("'", "''");
  }

  /** A point in time, whole seconds, UTC. */
  public static String time(Instant value) {
    return value.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
