package io.m365connector.mcp.provider;

import io.m365connector.mcp.jsonrpc.JsonValues;
import jakarta.json.JsonObject;
import java.util.Base64;

/** What a resource holds. */
public sealed interface ResourceContent {

  /** The {@code ResourceContents} object of the protocol. */
  JsonObject json();

  record Text(String uri, String mimeType, String text) implements ResourceContent {
    @Override
    public JsonObject json() {
      return JsonValues.object()
          .add("uri", uri)
          .add("mimeType", mimeType)
          .add("text", text)
          .build();
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // A value on its way out; never compared.
  record Blob(String uri, String mimeType, byte[] data) implements ResourceContent {
    @Override
    public JsonObject json() {
      return JsonValues.object()
          .add("uri", uri)
          .add("mimeType", mimeType)
          .add("blob", Base64.getEncoder().encodeToString(data))
          .build();
    }
  }
}
