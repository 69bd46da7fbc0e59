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

  /** A cursor that was not made for this call, or is too old. */
  public static ToolFailed cursor() {
    return new ToolFailed(
        Code.CURSOR_INVALID,
        "VALIDATION_ERROR",
        "the cursor has expired or was not made for this user and tool; repeat the search without"
            + " cursor");
  }

  /** What was asked for is not there, or not for this user: Graph does not say which. */
  public static ToolFailed notFound(String text) {
    return new ToolFailed(Code.GRAPH_NOT_FOUND, "NOT_FOUND", text);
  }

  /** The tenant did not grant what the tool needs. */
  public static ToolFailed missingScope(String scope, String remedy) {
    return new ToolFailed(
        Code.SCOPE_MISSING, "FORBIDDEN", "Missing scope '" + scope + "'. " + remedy);
  }

  /** The caller's entry does not permit the tool, or the operator switched it off. */
  public static ToolFailed notAllowed() {
    Code code = Code.TOOL_NOT_ALLOWED;
    return new ToolFailed(code, "FORBIDDEN", code.what() + " " + code.move());
  }

  /** The content is there but cannot be given as text. */
  public static ToolFailed unreadable(String text) {
    return new ToolFailed(Code.CONTENT_UNREADABLE, "UNREADABLE_CONTENT", text);
  }

  /** Microsoft does not offer this in the tenant's cloud. */
  public static ToolFailed notInThisCloud(String text) {
    return new ToolFailed(Code.NOT_IN_THIS_CLOUD, "NOT_AVAILABLE", text);
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
