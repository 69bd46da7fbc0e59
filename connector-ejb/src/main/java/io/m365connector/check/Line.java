package io.m365connector.check;

/** One finding: how it ended, what was looked at, and what there is to say or do. */
record Line(Verdict verdict, String subject, String text) {

  static Line ok(String subject, String text) {
    return new Line(Verdict.OK, subject, text);
  }

  static Line note(String subject, String text) {
    return new Line(Verdict.NOTE, subject, text);
  }

  static Line failed(String subject, String text) {
    return new Line(Verdict.FAILED, subject, text);
  }

  static Line skipped(String subject, String text) {
    return new Line(Verdict.SKIPPED, subject, text);
  }

  /** As printed: always one line. */
  @Override
  public String toString() {
    return "%-8s%-11s%s".formatted(verdict, subject, text.replaceAll("\\s+", " ").strip());
  }
}
