package io.m365connector.mcp.dispatch;

import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.protocol.MetaKeys;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What a method answers, before the revision's own fields are added.
 *
 * @param type {@code resultType}
 * @param cache null for what must not be cached
 * @param meta {@code _meta}; null when the method has none
 */
record MethodResult(
    JsonObjectBuilder fields, String type, @Nullable CacheHint cache, @Nullable JsonObject meta) {

  private static final String COMPLETE = "complete";
  private static final String INPUT_REQUIRED = "input_required";

  static MethodResult empty() {
    return of(JsonValues.object());
  }

  static MethodResult of(JsonObjectBuilder fields) {
    return new MethodResult(fields, COMPLETE, null, null);
  }

  static MethodResult cacheable(JsonObjectBuilder fields, CacheHint hint) {
    return new MethodResult(fields, COMPLETE, hint, null);
  }

  static MethodResult inputRequired(JsonObjectBuilder fields) {
    return new MethodResult(fields, INPUT_REQUIRED, null, null);
  }

  MethodResult withMeta(@Nullable JsonObject other) {
    return new MethodResult(fields, type, cache, other);
  }

  /** The result object of a legacy revision. */
  JsonObject legacy() {
    if (meta != null) {
      fields.add(MetaKeys.META, meta);
    }
    return fields.build();
  }

  /** The result object of 2026-07-28: typed, signed with the server's name, with cache hints. */
  JsonObject modern(JsonObject serverInfo) {
    fields.add("resultType", type);
    if (cache != null) {
      fields.add("ttlMs", cache.timeToLive().toMillis());
      fields.add("cacheScope", cache.shared() ? "public" : "private");
    }
    JsonObjectBuilder all = meta == null ? JsonValues.object() : JsonValues.object(meta);
    return fields.add(MetaKeys.META, all.add(MetaKeys.SERVER_INFO, serverInfo)).build();
  }
}
