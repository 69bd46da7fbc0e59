package io.m365connector.sandbox.entra;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** All app registrations of this cloud. They are multi-tenant. */
final class Applications {
  private final List<Application> seed;
  private final Map<String, Application> byId = new ConcurrentHashMap<>();

  Applications(List<Application> seed) {
    this.seed = List.copyOf(seed);
    reset();
  }

  void reset() {
    byId.clear();
    seed.forEach(application -> byId.put(application.id(), application));
  }

  Optional<Application> find(String clientId) {
    return Optional.ofNullable(byId.get(clientId.toLowerCase(Locale.ROOT)));
  }

  /** The application that is known by that client id or, byte for byte, that App ID URI. */
  Optional<Application> resource(String name) {
    Optional<Application> exact = find(name);
    return exact.isPresent()
        ? exact
        : byId.values().stream()
            .filter(application -> application.identifierUris().contains(name))
            .findFirst();
  }

  boolean anyReturnsTo(String uri) {
    return byId.values().stream().anyMatch(application -> application.returnsTo(uri));
  }

  void add(Application application) {
    byId.put(application.id(), application);
  }

  /** Changes a registration, as its owner in the Entra admin centre. */
  void change(String clientId, UnaryOperator<Application> how) {
    if (byId.computeIfPresent(clientId, (id, application) -> how.apply(application)) == null) {
      throw new IllegalArgumentException("No application has the id " + clientId);
    }
  }

  void addCredential(String clientId, Credential credential) {
    change(
        clientId,
        application -> {
          List<Credential> more = new ArrayList<>(application.credentials());
          more.add(credential);
          return application.withCredentials(more);
        });
  }
}
