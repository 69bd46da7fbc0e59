package io.m365connector.sandbox.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The whole sample world: its tenants, its people and the moment that counts as "now" in it. What
 * the people keep (mail, files, chats) hangs on these and is made on first use by the other classes
 * of this package.
 */
public final class Organisation {
  private final List<Tenant> tenants;
  private final List<User> users;
  private final Instant anchor;

  Organisation(List<Tenant> tenants, List<User> users, Instant anchor) {
    this.tenants = List.copyOf(tenants);
    this.users = List.copyOf(users);
    this.anchor = anchor;
  }

  /** The sample organisation whose "now" is the start of today, UTC. */
  public static Organisation sample() {
    return sample(Clock.systemUTC().instant().truncatedTo(ChronoUnit.DAYS));
  }

  /** The sample organisation with all dates relative to {@code anchor}. */
  public static Organisation sample(Instant anchor) {
    Directory directory = Directory.read();
    return new Organisation(directory.tenants(), directory.users(), anchor);
  }

  /** The same with so many further tenants. */
  public static Organisation sample(Instant anchor, int crowd) {
    Directory directory = Directory.read().with(Crowd.of(crowd));
    return new Organisation(directory.tenants(), directory.users(), anchor);
  }

  /** The moment all sample dates are relative to. */
  public Instant anchor() {
    return anchor;
  }

  public List<Tenant> tenants() {
    return tenants;
  }

  /** All user objects, guests and shared mailboxes too; the first is {@link #defaultUser()}. */
  public List<User> users() {
    return users;
  }

  public List<User> users(String tenantId) {
    return users.stream().filter(user -> user.tenantId().equals(tenantId)).toList();
  }

  public User defaultUser() {
    return users.getFirst();
  }

  public Optional<Tenant> tenant(String id) {
    return tenants.stream().filter(tenant -> tenant.id().equalsIgnoreCase(id)).findFirst();
  }

  /** The user object with this object id in this tenant. */
  public Optional<User> user(String tenantId, String oid) {
    return users.stream()
        .filter(user -> user.tenantId().equals(tenantId) && user.oid().equalsIgnoreCase(oid))
        .findFirst();
  }

  /**
   * Finds by object id, alias, principal name or address; a guest is found by the home object
   * first.
   */
  public Optional<User> find(String name) {
    return users.stream()
        .filter(user -> answersTo(user, name))
        .min((a, b) -> Boolean.compare(a.isGuest(), b.isGuest()));
  }

  /** Like {@link #find(String)} among one tenant's objects, guests included. */
  public Optional<User> find(String tenantId, String name) {
    return users(tenantId).stream().filter(user -> answersTo(user, name)).findFirst();
  }

  private static boolean answersTo(User user, String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return user.oid().equals(wanted)
        || user.alias().equals(wanted)
        || user.userPrincipalName().toLowerCase(Locale.ROOT).equals(wanted)
        || user.mail().toLowerCase(Locale.ROOT).equals(wanted);
  }
}
