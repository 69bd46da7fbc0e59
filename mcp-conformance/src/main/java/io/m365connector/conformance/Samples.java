package io.m365connector.conformance;

import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.provider.ContentBlock;
import io.m365connector.mcp.provider.InputRequest;
import jakarta.json.JsonObject;
import java.util.Base64;

/** Content that several fixtures share. */
final class Samples {

  /** One red pixel. */
  static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5E"
                  + "rkJggg==");

  /** A header without samples. */
  static final byte[] WAV =
      Base64.getDecoder().decode("UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAIA+AAACABAAZGF0YQAAAAA=");

  static final ContentBlock IMAGE = new ContentBlock.Media("image", PNG, "image/png");

  private Samples() {}

  /** A form with one required text. */
  static InputRequest askText(String message, String field) {
    return InputRequest.elicit(message, form(field, "string"));
  }

  static JsonObject form(String field, String type) {
    return JsonValues.object()
        .add("type", "object")
        .add("properties", JsonValues.object().add(field, JsonValues.object().add("type", type)))
        .add("required", JsonValues.array().add(field))
        .build();
  }

  /** A question to the model. */
  static InputRequest askModel(String prompt, int maxTokens) {
    return InputRequest.sample(
        JsonValues.object()
            .add(
                "messages",
                JsonValues.array()
                    .add(
                        JsonValues.object()
                            .add("role", "user")
                            .add(
                                "content",
                                JsonValues.object().add("type", "text").add("text", prompt))))
            .add("maxTokens", maxTokens)
            .build());
  }
}
