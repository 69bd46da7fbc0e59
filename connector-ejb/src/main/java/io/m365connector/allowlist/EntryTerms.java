package io.m365connector.allowlist;

import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * On what terms a pair is admitted: all that may be edited about an entry.
 *
 * @param label how operators call it
 * @param tenantDomain a domain of the tenant, as it was resolved
 * @param callsPerMinute for the whole pair; null for the server's own limit only
 * @param contact a mail address or name at the customer
 */
public record EntryTerms(
    String label,
    @Nullable String tenantDomain,
    ToolPolicy tools,
    @Nullable Instant validFrom,
    @Nullable Instant validUntil,
    @Nullable Integer callsPerMinute,
    boolean guestsAllowed,
    @Nullable String contact,
    @Nullable String notes) {

  public EntryTerms {
    label = label.strip();
    if (label.isEmpty() || label.length() > 200) {
      throw new RuleBroken(Code.INPUT_INVALID, "label: 1 to 200 characters");
    }
    if (validFrom != null && validUntil != null && !validFrom.isBefore(validUntil)) {
      throw new RuleBroken(Code.INPUT_INVALID, "validUntil: must be after validFrom");
    }
    if (callsPerMinute != null && (callsPerMinute < 1 || callsPerMinute > 100_000)) {
      throw new RuleBroken(Code.INPUT_INVALID, "callsPerMinute: 1 to 100000");
    }
    bounded("tenantDomain", tenantDomain, 253);
    bounded("contact", contact, 320);
    bounded("notes", notes, 4000);
    bounded("tools", tools.stored(), 2000);
  }

  /** The plain terms: everything, from now on, without end. */
  public static EntryTerms plain(String label) {
    return new EntryTerms(label, null, ToolPolicy.ALL, null, null, null, false, null, null);
  }

  /** These terms with another end. */
  public EntryTerms until(@Nullable Instant end) {
    return new EntryTerms(
        label, tenantDomain, tools, validFrom, end, callsPerMinute, guestsAllowed, contact, notes);
  }

  /** The terms as text, field by field, for the audit trail and for comparing. */
  public SortedMap<String, String> fields() {
    SortedMap<String, String> fields = new TreeMap<>();
    fields.put("label", label);
    fields.put("tenantDomain", text(tenantDomain));
    fields.put("tools", tools.toString());
    fields.put("validFrom", text(validFrom));
    fields.put("validUntil", text(validUntil));
    fields.put("callsPerMinute", text(callsPerMinute));
    fields.put("guestsAllowed", String.valueOf(guestsAllowed));
    fields.put("contact", text(contact));
    fields.put("notes", text(notes));
    return fields;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static void bounded(String field, @Nullable String value, int most) {
    if (value != null && value.length() > most) {
      throw new RuleBroken(Code.INPUT_INVALID, field + ": at most " + most + " characters");
    }
  }
}
