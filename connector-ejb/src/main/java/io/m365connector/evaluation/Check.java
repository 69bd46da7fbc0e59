package io.m365connector.evaluation;

import io.m365connector.code.Code;
import org.jspecify.annotations.Nullable;

/**
 * One check and what came of it.
 *
 * @param code what a caller hears; only of a failed one
 * @param detail what this case is about, in a few words; may be empty
 */
public record Check(Step step, Outcome outcome, @Nullable Code code, String detail) {

  static Check of(Step step, boolean holds, String detail) {
    return holds
        ? new Check(step, Outcome.PASSED, null, detail)
        : new Check(step, Outcome.FAILED, step.code(), detail);
  }

  static Check failed(Step step, Code code) {
    return new Check(step, Outcome.FAILED, code, "");
  }

  static Check notMade(Step step) {
    return new Check(step, Outcome.NOT_MADE, null, "");
  }
}
