package io.m365connector.transfer;

import io.m365connector.allowlist.EntryTerms;
import io.m365connector.allowlist.Pair;
import io.m365connector.allowlist.ToolPolicy;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import io.m365connector.tenant.TypedId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a document wants it.
 *
 * @param suspended whether it shall stand on record without admitting
 * @param version what the document's writer saw of it; null when the document does not say
 */
record Desired(Pair pair, EntryTerms terms, boolean suspended, @Nullable Long version) {

  /** What viewers see in place of a contact; taken over it would wipe the contact out. */
  private static final String COVERED = "•••";

  private static final Set<String> LIVING = Set.of("", "active", "pending", "expired");

  /**
   * Reads the fields.
   *
   * @param tools the names of all tools
   * @throws RuleBroken naming the field that cannot be accepted
   */
  static Desired of(Map<Column, String> fields, Set<String> tools) {
    String status = text(fields, Column.STATUS).toLowerCase(Locale.ROOT);
    if (!LIVING.contains(status) && !status.equals("suspended")) {
      throw refused(Column.STATUS, "must be active or suspended");
    }
    Pair pair =
        new Pair(
            TypedId.tenant(fields.get(Column.TENANT)), TypedId.client(fields.get(Column.CLIENT)));
    if (text(fields, Column.CONTACT).equals(COVERED)) {
      throw refused(Column.CONTACT, "is covered; export again as an approver");
    }
    EntryTerms terms =
        new EntryTerms(
            text(fields, Column.LABEL),
            optional(fields, Column.TENANT_DOMAIN),
            tools(text(fields, Column.TOOLS), tools),
            time(fields, Column.VALID_FROM),
            time(fields, Column.VALID_UNTIL),
            number(fields, Column.CALLS_PER_MINUTE),
            truth(text(fields, Column.GUESTS_ALLOWED)),
            optional(fields, Column.CONTACT),
            optional(fields, Column.NOTES));
    return new Desired(pair, terms, status.equals("suspended"), version(fields));
  }

  private static ToolPolicy tools(String text, Set<String> known) {
    if (text.isEmpty() || text.equalsIgnoreCase("all")) {
      return ToolPolicy.ALL;
    }
    List<String> names =
        text.equalsIgnoreCase("none") ? List.of() : Arrays.asList(text.split("[,;\\s]+"));
    names.stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw refused(Column.TOOLS, "there is no such tool: " + shortened(name));
            });
    return ToolPolicy.only(names);
  }

  private static @Nullable Instant time(Map<Column, String> fields, Column column) {
    String text = text(fields, column);
    try {
      if (text.isEmpty()) {
        return null;
      }
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(text);
    } catch (DateTimeException e) {
      throw refused(
          column, "must be a date such as 2027-01-31 or a time such as 2027-01-31T09:00:00Z");
    }
  }

  private static @Nullable Integer number(Map<Column, String> fields, Column column) {
    String text = text(fields, column);
    try {
      return text.isEmpty() ? null : Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw refused(column, "must be a whole number");
    }
  }

  private static @Nullable Long version(Map<Column, String> fields) {
    String text = text(fields, Column.VERSION);
    try {
      return text.isEmpty() ? null : Long.valueOf(text);
    } catch (NumberFormatException e) {
      throw refused(Column.VERSION, "must be a whole number");
    }
  }

  private static boolean truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes" -> true;
      case "", "false", "no" -> false;
      default -> throw refused(Column.GUESTS_ALLOWED, "must be true or false");
    };
  }

  private static String text(Map<Column, String> fields, Column column) {
    return fields.getOrDefault(column, "").strip();
  }

  private static @Nullable String optional(Map<Column, String> fields, Column column) {
    String text = text(fields, column);
    return text.isEmpty() ? null : text;
  }

  private static String shortened(String text) {
    return text.length() <= 64 ? text : text.substring(0, 64) + "…";
  }

  private static RuleBroken refused(Column column, String why) {
    return new RuleBroken(Code.INPUT_INVALID, column.title() + ": " + why);
  }
}
