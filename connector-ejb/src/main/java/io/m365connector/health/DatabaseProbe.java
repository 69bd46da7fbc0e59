package io.m365connector.health;

import io.m365connector.allowlist.AllowlistRepository;

/** The database, by the smallest read that every node lives by. */
final class DatabaseProbe implements Probe {

  private final AllowlistRepository repository;

  DatabaseProbe(AllowlistRepository repository) {
    this.repository = repository;
  }

  @Override
  public String name() {
    return "database";
  }

  @Override
  public String remedy() {
    return "Operator: restore the database or the way to it. Admitted pairs go on for"
        + " CONNECTOR_ALLOWLIST_MAX_STALE, then everybody is refused; it heals by itself.";
  }

  @Override
  public boolean upstream() {
    return false;
  }

  @Override
  public void look() throws ProbeFailed {
    try {
      repository.version();
    } catch (RuntimeException e) {
      throw new ProbeFailed("the database does not answer");
    }
  }
}
