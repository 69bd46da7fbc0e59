package io.m365connector.transfer;

import io.m365connector.allowlist.EntryView;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of an entry in a document, by the names that they have there. */
public enum Column {
  TENANT("tenant", entry -> entry.pair().tenant()),
  CLIENT("client", entry -> entry.pair().client()),
  LABEL("label", entry -> entry.terms().label()),
  STATUS("status", EntryView::status),
  TENANT_DOMAIN("tenantDomain", entry -> entry.terms().tenantDomain()),
  TOOLS("tools", entry -> entry.terms().tools()),
  VALID_FROM("validFrom", entry -> entry.terms().validFrom()),
  VALID_UNTIL("validUntil", entry -> entry.terms().validUntil()),
  CALLS_PER_MINUTE("callsPerMinute", entry -> entry.terms().callsPerMinute()),
  GUESTS_ALLOWED("guestsAllowed", entry -> entry.terms().guestsAllowed()),
  CONTACT("contact", entry -> entry.terms().contact()),
  NOTES("notes", entry -> entry.terms().notes()),
  /** Not a field of the entry: what an editor saw, so that nobody overwrites what they have not. */
  VERSION("version", EntryView::version);

  private final String title;
  private final Function<EntryView, @Nullable Object> value;

  Column(String title, Function<EntryView, @Nullable Object> value) {
    this.title = title;
    this.value = value;
  }

  /** Its name in documents. */
  public String title() {
    return title;
  }

  /** Its value as text; empty for none. */
  public String of(EntryView entry) {
    @Nullable Object found = value.apply(entry);
    return found == null ? "" : found.toString();
  }

  /** All names, in order. */
  public static List<String> titles() {
    return Arrays.stream(values()).map(Column::title).toList();
  }

  static Optional<Column> titled(String title) {
    String wanted = title.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(column -> column.title.toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }
}
