package io.m365connector.sandbox.entra;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * A small cache without locks: keeps the last so many entries, roughly. When the young generation
 * is full it becomes the old one, and the old one goes.
 */
final class Recent<K, V> {
  private final int size;
  private volatile ConcurrentMap<K, V> young = new ConcurrentHashMap<>();
  private volatile ConcurrentMap<K, V> old = new ConcurrentHashMap<>();

  Recent(int size) {
    this.size = size;
  }

  @Nullable V get(K key) {
    V value = young.get(key);
    if (value == null) {
      value = old.get(key);
      if (value != null) {
        put(key, value);
      }
    }
    return value;
  }

  void put(K key, V value) {
    ConcurrentMap<K, V> target = young;
    target.put(key, value);
    if (target.size() >= size) {
      // Two threads may both do this; then the old generation is empty, which costs little.
      old = target;
      young = new ConcurrentHashMap<>();
    }
  }

  void clear() {
    young = new ConcurrentHashMap<>();
    old = new ConcurrentHashMap<>();
  }
}
