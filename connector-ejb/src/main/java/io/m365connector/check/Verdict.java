package io.m365connector.check;

/** How one look ended. */
enum Verdict {
  OK("ok"),
  /** Works, but somebody should know. */
  NOTE("note"),
  /** The connector would not start, or not work. */
  FAILED("FAILED"),
  /** Not looked at, and why. */
  SKIPPED("skipped");

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  @Override
  public String toString() {
    return word;
  }
}
