package io.m365connector.mcp.provider;

import io.m365connector.mcp.jsonrpc.JsonValues;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A resource as clients see it.
 *
 * @param name short, for programs
 * @param title for people
 * @param mimeType null when unknown
 */
public record ResourceSpec(
    String uri, String name, String title, String description, @Nullable String mimeType) {

  /** The {@code Resource} object of the protocol. */
  public JsonObject json() {
    JsonObjectBuilder resource =
        JsonValues.object()
            .add("uri", uri)
            .add("name", name)
            .add("title", title)
            .add("description", description);
    if (mimeType != null) {
      resource.add("mimeType", mimeType);
    }
    return resource.build();
  }
}
