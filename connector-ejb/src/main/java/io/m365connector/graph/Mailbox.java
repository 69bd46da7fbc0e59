package io.m365connector.graph;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose mail or calendar is read: the caller's own, or one that its owner shared with the caller.
 * Printed, it is the start of a Graph path: {@code me} or {@code users/{address}}.
 */
public final class Mailbox {

  /** The caller's own. */
  public static final Mailbox OWN = new Mailbox(null);

  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9!#$&'*+=?^_`{|}~.-]{1,64}@[A-Za-z0-9.-]{1,255}");

  private final @Nullable String owner;

  private Mailbox(@Nullable String owner) {
    this.owner = owner;
  }

  /**
   * The mailbox of an e-mail address.
   *
   * @throws IllegalArgumentException for anything that is not one plain address
   */
  public static Mailbox of(String address) {
    if (!ADDRESS.matcher(address).matches()) {
      throw new IllegalArgumentException("Not an e-mail address");
    }
    return new Mailbox(address.toLowerCase(Locale.ROOT));
  }

  /** The owner's address; empty for the caller's own mailbox. */
  public Optional<String> owner() {
    return Optional.ofNullable(owner);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mailbox mailbox && toString().equals(mailbox.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public String toString() {
    return owner == null ? "me" : "users/" + owner;
  }
}
