package io.m365connector.mcp.provider;

import io.m365connector.mcp.jsonrpc.JsonValues;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A family of resources.
 *
 * @param uriTemplate RFC 6570
 * @param mimeType of all of them; null when it differs
 */
public record ResourceTemplateSpec(
    String uriTemplate, String name, String title, String description, @Nullable String mimeType) {

  /** The {@code ResourceTemplate} object of the protocol. */
  public JsonObject json() {
    JsonObjectBuilder template =
        JsonValues.object()
            .add("uriTemplate", uriTemplate)
            .add("name", name)
            .add("title", title)
            .add("description", description);
    if (mimeType != null) {
      template.add("mimeType", mimeType);
    }
    return template.build();
  }
}
