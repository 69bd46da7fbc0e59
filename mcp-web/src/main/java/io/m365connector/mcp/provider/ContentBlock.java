package io.m365connector.mcp.provider;

import io.m365connector.mcp.jsonrpc.JsonValues;
import jakarta.json.JsonObject;
import java.util.Base64;

/** One piece of a tool result or prompt message. */
public sealed interface ContentBlock {

  /** The block as the protocol writes it. */
  JsonObject json();

  record Text(String text) implements ContentBlock {
    @Override
    public JsonObject json() {
      return JsonValues.object().add("type", "text").add("text", text).build();
    }
  }

  /**
   * Image or sound.
   *
   * @param type {@code image} or {@code audio}
   */
  @SuppressWarnings("ArrayRecordComponent") // A value on its way out; never compared.
  record Media(String type, byte[] data, String mimeType) implements ContentBlock {
    @Override
    public JsonObject json() {
      return JsonValues.object()
          .add("type", type)
          .add("data", Base64.getEncoder().encodeToString(data))
          .add("mimeType", mimeType)
          .build();
    }
  }

  /** A resource the client may read. */
  record Link(ResourceSpec resource) implements ContentBlock {
    @Override
    public JsonObject json() {
      return JsonValues.object(resource.json()).add("type", "resource_link").build();
    }
  }

  /** A resource's content in place. */
  record Embedded(ResourceContent content) implements ContentBlock {
    @Override
    public JsonObject json() {
      return JsonValues.object().add("type", "resource").add("resource", content.json()).build();
    }
  }
}
