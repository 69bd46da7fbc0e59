package io.m365connector.mcp.dispatch;

import io.m365connector.mcp.jsonrpc.JsonRpcWriter;
import jakarta.json.JsonObject;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Lists as the bytes that go out. Many callers are offered the same, and writing some tens of
 * kilobytes of schemas anew would be most of what {@code tools/list} costs. Nothing of a caller is
 * in it: who is offered what has been decided before.
 */
final class RenderedLists {

  /** More different offers than that are written anew; providers that make new objects too. */
  private static final int MOST = 64;

  private final ConcurrentMap<Key, byte[]> known = new ConcurrentHashMap<>();

  private record Key(SameItems items, boolean modern) {}

  byte[] rendered(SameItems items, boolean modern, Supplier<JsonObject> result) {
    Key key = new Key(items, modern);
    byte[] found = known.get(key);
    if (found != null) {
      return found;
    }
    byte[] made = JsonRpcWriter.rendered(result.get());
    if (known.size() >= MOST) {
      known.clear();
    }
    known.put(key, made);
    return made;
  }

  int size() {
    return known.size();
  }
}
