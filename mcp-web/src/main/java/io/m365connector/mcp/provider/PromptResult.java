package io.m365connector.mcp.provider;

import io.m365connector.mcp.jsonrpc.JsonValues;
import jakarta.json.JsonObject;
import java.util.List;

/** A filled-in prompt. */
public record PromptResult(String description, List<Message> messages) implements PromptOutcome {

  /** Who speaks in a message. */
  public enum Role {
    USER("user"),
    ASSISTANT("assistant");

    private final String wire;

    Role(String wire) {
      this.wire = wire;
    }
  }

  /** One message of the conversation the prompt opens. */
  public record Message(Role role, ContentBlock content) {

    /** The {@code PromptMessage} object of the protocol. */
    public JsonObject json() {
      return JsonValues.object().add("role", role.wire).add("content", content.json()).build();
    }
  }

  /** A prompt that says one thing for the user. */
  public static PromptResult user(String description, String text) {
    return new PromptResult(
        description, List.of(new Message(Role.USER, new ContentBlock.Text(text))));
  }
}
