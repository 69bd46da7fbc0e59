package io.m365connector.onboarding;

import io.m365connector.allowlist.EntryTerms;
import io.m365connector.allowlist.Pair;
import io.m365connector.allowlist.ToolPolicy;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a requester says: who they are, what they want and why. */
public record RequestDraft(
    Pair pair,
    @Nullable String tenantDomain,
    String organisation,
    String contactName,
    String contactMail,
    String purpose,
    int expectedUsers,
    ToolPolicy tools,
    @Nullable Instant wantedFrom,
    @Nullable Instant wantedUntil) {

  /** Enough to tell a mail address from a slip; whether it exists only a mail can tell. */
  private static final Pattern MAIL =
      Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,190}\\.[^\\s@<>\".]{2,63}");

  public RequestDraft {
    organisation = line("organisation", organisation, 2, 200);
    contactName = line("contactName", contactName, 2, 200);
    contactMail = line("contactMail", contactMail, 6, 320);
    if (!MAIL.matcher(contactMail).matches()) {
      throw new RuleBroken(Code.INPUT_INVALID, "contactMail: is not a mail address");
    }
    purpose = purpose.strip();
    if (purpose.length() < 10 || purpose.length() > 2000) {
      throw new RuleBroken(Code.INPUT_INVALID, "purpose: 10 to 2000 characters");
    }
    if (expectedUsers < 1 || expectedUsers > 10_000_000) {
      throw new RuleBroken(Code.INPUT_INVALID, "expectedUsers: 1 to 10000000");
    }
    if (wantedFrom != null && wantedUntil != null && !wantedFrom.isBefore(wantedUntil)) {
      throw new RuleBroken(Code.INPUT_INVALID, "wantedUntil: must be after wantedFrom");
    }
  }

  /** The terms that the request asks for: what an approver starts from. */
  public EntryTerms terms() {
    return new EntryTerms(
        organisation, tenantDomain, tools, wantedFrom, wantedUntil, null, false, contactMail, null);
  }

  SortedMap<String, String> fields() {
    SortedMap<String, String> fields = new TreeMap<>();
    fields.put("tenant", pair.tenant().toString());
    fields.put("client", pair.client().toString());
    fields.put("tenantDomain", tenantDomain == null ? "" : tenantDomain);
    fields.put("organisation", organisation);
    fields.put("contactName", contactName);
    fields.put("contactMail", contactMail);
    fields.put("purpose", purpose);
    fields.put("expectedUsers", String.valueOf(expectedUsers));
    fields.put("tools", tools.toString());
    fields.put("wantedFrom", wantedFrom == null ? "" : wantedFrom.toString());
    fields.put("wantedUntil", wantedUntil == null ? "" : wantedUntil.toString());
    return fields;
  }

  private static String line(String field, String value, int least, int most) {
    String text = value.strip().replaceAll("\\s+", " ");
    if (text.length() < least
        || text.length() > most
        || text.chars().anyMatch(Character::isISOControl)) {
      throw new RuleBroken(
          Code.INPUT_INVALID, field + ": " + least + " to " + most + " characters");
    }
    return text;
  }
}
