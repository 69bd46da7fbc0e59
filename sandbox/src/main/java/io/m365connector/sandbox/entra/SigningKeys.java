package io.m365connector.sandbox.entra;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The published key set: the keys that sign for every tenant, and two that never sign a good token
 * here: the consumer tenant's and one of another cloud. Keys roll when told to.
 */
final class SigningKeys {
  /** The tenant of personal accounts; its key has a fixed issuer. */
  static final String CONSUMERS = "9188040d-6c67-4c5b-b112-36a304b66dad";

  private final Issuer issuer;
  private final SigningKey consumer;
  private final SigningKey otherCloud;
  private final SigningKey unpublished;
  private final Set first;
  private volatile Set set;

  /** The keys in force at one moment; immutable, so that readers need no lock. */
  private record Set(List<SigningKey> keys, SigningKey current, byte[] json) {}

  SigningKeys(Issuer issuer) {
    this.issuer = issuer;
    // Four RSA key pairs one after the other would be most of the time to start.
    CompletableFuture<SigningKey> one = make(issuer.template(), issuer.cloud());
    CompletableFuture<SigningKey> two = make(issuer.of(CONSUMERS), issuer.cloud());
    Cloud other = issuer.cloud().other();
    CompletableFuture<SigningKey> three =
        make("https://" + other.loginHost() + "/{tenantid}/v2.0", other);
    CompletableFuture<SigningKey> four = make(issuer.template(), issuer.cloud());
    consumer = two.join();
    otherCloud = three.join();
    unpublished = four.join();
    first = set(List.of(one.join(), consumer, otherCloud), one.join());
    set = first;
  }

  private static CompletableFuture<SigningKey> make(String issuer, Cloud cloud) {
    return CompletableFuture.supplyAsync(() -> SigningKey.make(issuer, cloud.instanceName()));
  }

  SigningKey current() {
    return set.current();
  }

  SigningKey consumer() {
    return consumer;
  }

  SigningKey otherCloud() {
    return otherCloud;
  }

  /** A key that is Entra's in form but in no key set. */
  SigningKey unpublished() {
    return unpublished;
  }

  Optional<SigningKey> published(String kid) {
    return set.keys().stream().filter(key -> key.kid().equals(kid)).findFirst();
  }

  /** The key set as served. */
  byte[] json() {
    return set.json();
  }

  /** Publishes a new key without signing with it yet; its kid. */
  synchronized String add() {
    SigningKey fresh = SigningKey.make(issuer.template(), issuer.cloud().instanceName());
    List<SigningKey> keys = new ArrayList<>(set.keys());
    keys.addFirst(fresh);
    set = set(keys, set.current());
    return fresh.kid();
  }

  /** Signs with that published key from now on. */
  synchronized void use(String kid) {
    SigningKey key = known(kid);
    set = set(set.keys(), key);
  }

  /** Takes a key out of the set; tokens that it signed are refused from now on. */
  synchronized void remove(String kid) {
    SigningKey key = known(kid);
    if (key.equals(current())) {
      throw new IllegalArgumentException("The current key cannot be removed; use another first");
    }
    set = set(set.keys().stream().filter(k -> !k.equals(key)).toList(), set.current());
  }

  synchronized void reset() {
    set = first;
  }

  private SigningKey known(String kid) {
    return published(kid)
        .orElseThrow(() -> new IllegalArgumentException("No published key has the kid " + kid));
  }

  private static Set set(List<SigningKey> keys, SigningKey current) {
    ObjectNode json = Json.object();
    ArrayNode array = json.putArray("keys");
    keys.forEach(key -> array.add(key.published()));
    return new Set(List.copyOf(keys), current, Json.bytes(json));
  }
}
