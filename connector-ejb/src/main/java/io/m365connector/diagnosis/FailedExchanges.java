package io.m365connector.diagnosis;

import io.m365connector.actor.Role;
import io.m365connector.allowlist.Pair;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** What operators see of failed exchanges, newest first. */
@Stateless
@RolesAllowed({Role.VIEW, Role.AUTOMATE})
public class FailedExchanges {

  /** The largest page. */
  public static final int MOST = 200;

  private final FailedExchangeRepository repository;

  /** For the container, which then uses the other one. */
  @SuppressWarnings("NullAway")
  public FailedExchanges() {
    this.repository = null;
  }

  @Inject
  public FailedExchanges(FailedExchangeRepository repository) {
    this.repository = repository;
  }

  /** A pair's. */
  public List<FailedExchangeView> of(Pair pair, int first, int size) {
    return views(repository.of(pair, first, Math.min(size, MOST)));
  }

  /** Those with that request id, correlation id or trace id. */
  public List<FailedExchangeView> named(String id) {
    return id.isBlank() ? List.of() : views(repository.named(id.strip(), MOST));
  }

  private static List<FailedExchangeView> views(List<FailedExchange> failures) {
    return failures.stream().map(FailedExchange::view).toList();
  }
}
