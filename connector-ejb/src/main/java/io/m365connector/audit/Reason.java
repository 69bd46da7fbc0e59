package io.m365connector.audit;

import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Why somebody changes something: 10 to 1000 characters of plain text. */
public record Reason(String text) {

  private static final int LEAST = 10;
  private static final int MOST = 1000;

  public Reason {
    if (text.codePointCount(0, text.length()) < LEAST || text.length() > MOST) {
      throw new RuleBroken(Code.REASON_NEEDED);
    }
  }

  /**
   * Takes what a person typed.
   *
   * @throws RuleBroken when it is no reason
   */
  public static Reason of(@Nullable String typed) {
    return new Reason(typed == null ? "" : typed.strip().replaceAll("\\p{Cntrl}&&[^\n\t]", " "));
  }

  @Override
  public String toString() {
    return text;
  }
}
