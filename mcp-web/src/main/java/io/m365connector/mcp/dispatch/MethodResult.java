package io.m365connector.mcp.dispatch;

import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.protocol.MetaKeys;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a method answers, before the revision's own fields are added.
 *
 * @param type {@code resultType}
 * @param cache null for what must not be cached
 * @param meta {@code _meta}; null when the method has none
 * @param items what it was made of, where the same items make the same answer for everybody; null
 *     otherwise
 */
record MethodResult(
    Supplier<JsonObjectBuilder> fields,
    String type,
    @Nullable CacheHint cache,
    @Nullable JsonObject meta,
    @Nullable SameItems items) {

  private static final String COMPLETE = "complete";
  private static final String INPUT_REQUIRED = "input_required";

  static MethodResult empty() {
    return of(JsonValues.object());
  }

  static MethodResult of(JsonObjectBuilder fields) {
    return new MethodResult(() -> fields, COMPLETE, null, null, null);
  }

  static MethodResult cacheable(JsonObjectBuilder fields, CacheHint hint) {
    return new MethodResult(() -> fields, COMPLETE, hint, null, null);
  }

  /** A list, made only when nobody was given the same one before. */
  static MethodResult list(Supplier<JsonObjectBuilder> fields, CacheHint hint, SameItems items) {
    return new MethodResult(fields, COMPLETE, hint, null, items);
  }

  static MethodResult inputRequired(JsonObjectBuilder fields) {
    return new MethodResult(() -> fields, INPUT_REQUIRED, null, null, null);
  }

  MethodResult withMeta(@Nullable JsonObject other) {
    return new MethodResult(fields, type, cache, other, null);
  }

  /** The result object of a legacy revision. */
  JsonObject legacy() {
    JsonObjectBuilder result = fields.get();
    if (meta != null) {
      result.add(MetaKeys.META, meta);
    }
    return result.build();
  }

  /** The result object of 2026-07-28: typed, signed with the server's name, with cache hints. */
  JsonObject modern(JsonObject serverInfo) {
    JsonObjectBuilder result = fields.get();
    result.add("resultType", type);
    if (cache != null) {
      result.add("ttlMs", cache.timeToLive().toMillis());
      result.add("cacheScope", cache.shared() ? "public" : "private");
    }
    JsonObjectBuilder all = meta == null ? JsonValues.object() : JsonValues.object(meta);
    return result.add(MetaKeys.META, all.add(MetaKeys.SERVER_INFO, serverInfo)).build();
  }
}
