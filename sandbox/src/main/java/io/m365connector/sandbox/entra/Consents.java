package io.m365connector.sandbox.entra;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which client may use which delegated permissions of which resource: for everybody in a tenant, or
 * for one user (object ids are unique over tenants).
 */
final class Consents {
  private static final String EVERYBODY = "";

  private final Map<Key, Set<String>> granted = new ConcurrentHashMap<>();

  private record Key(String tenant, String user, String client, String resource) {}

  void clear() {
    granted.clear();
  }

  /** An administrator consents for the whole tenant. */
  void grant(String tenant, String client, String resource, Set<String> scopes) {
    add(new Key(tenant, EVERYBODY, client, resource), scopes);
  }

  /** A user consents for himself. */
  void grantFor(String tenant, String user, String client, String resource, Set<String> scopes) {
    add(new Key(tenant, user, client, resource), scopes);
  }

  /** Takes permissions back, from the tenant and from each of its users; none means all. */
  void revoke(String tenant, String client, String resource, Set<String> scopes) {
    granted.forEach(
        (key, before) -> {
          if (key.tenant().equals(tenant)
              && key.client().equals(client)
              && key.resource().equals(resource)) {
            Set<String> left = new HashSet<>(before);
            left.removeAll(scopes.isEmpty() ? before : scopes);
            granted.put(key, Set.copyOf(left));
          }
        });
  }

  /** All that this user's tokens for that client and resource may hold, in alphabetical order. */
  Set<String> of(String tenant, String user, String client, String resource) {
    Set<String> all = new TreeSet<>();
    all.addAll(granted.getOrDefault(new Key(tenant, EVERYBODY, client, resource), Set.of()));
    all.addAll(granted.getOrDefault(new Key(tenant, user, client, resource), Set.of()));
    return all;
  }

  private void add(Key key, Set<String> scopes) {
    granted.merge(
        key,
        Set.copyOf(scopes),
        (before, more) -> {
          Set<String> union = new HashSet<>(before);
          union.addAll(more);
          return Set.copyOf(union);
        });
  }
}
