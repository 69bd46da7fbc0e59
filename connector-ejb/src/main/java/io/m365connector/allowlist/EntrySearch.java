package io.m365connector.allowlist;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries, in which order.
 *
 * @param text part of a name, a domain, a GUID or a contact
 * @param statuses any of these; empty for all
 * @param endingBefore valid until some day before this
 * @param tool permitted to call this tool
 * @param createdSince admitted then or later
 */
public record EntrySearch(
    @Nullable String text,
    Set<EntryStatus> statuses,
    @Nullable Instant endingBefore,
    @Nullable String tool,
    @Nullable Instant createdSince,
    Order order,
    boolean descending) {

  /** Of any tool and age. */
  public EntrySearch(
      @Nullable String text,
      Set<EntryStatus> statuses,
      @Nullable Instant endingBefore,
      Order order,
      boolean descending) {
    this(text, statuses, endingBefore, null, null, order, descending);
  }

  /** The columns that a list can be sorted by; the only way into an {@code order by}. */
  public enum Order {
    LABEL("terms.label"),
    STATUS("status"),
    SINCE("statusSince"),
    VALID_UNTIL("terms.validUntil"),
    CREATED("createdAt");

    private final String attribute;

    Order(String attribute) {
      this.attribute = attribute;
    }

    String attribute() {
      return attribute;
    }
  }

  /** All entries by name. */
  public static final EntrySearch ALL = new EntrySearch(null, Set.of(), null, Order.LABEL, false);

  /** The entries that hold this text. */
  public static EntrySearch text(String text) {
    return new EntrySearch(text, Set.of(), null, Order.LABEL, false);
  }
}
