package io.m365connector.tools;

import io.m365connector.code.Code;
import io.m365connector.code.CodedException;

/**
 * A call that cannot be served as asked. Shown to the model as {@code CODE: text}, the shape that
 * skills written for the hosted connector know.
 */
public final class ToolFailed extends CodedException {

  private static final long serialVersionUID = 1L;

  private final String name;
  private final String text;

  private ToolFailed(Code code, String name, String text) {
    super(code, null);
    this.name = name;
    this.text = text;
  }

  /** An argument, or a combination of arguments, that cannot be served. */
  public static ToolFailed validation(String text) {
    return new ToolFailed(Code.ARGUMENT_INVALID, "VALIDATION_ERROR", text);
  }

  /** The tool's own error name: {@code VALIDATION_ERROR}, {@code NOT_FOUND}, {@code FORBIDDEN}. */
  public String name() {
    return name;
  }

  /** What the model is told. */
  public String text() {
    return text;
  }
}
