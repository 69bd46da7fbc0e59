package io.m365connector.kit;

import io.m365connector.allowlist.EntryView;
import io.m365connector.allowlist.ToolPolicy;
import io.m365connector.caller.ClientId;
import io.m365connector.caller.TenantId;
import io.m365connector.onboarding.RequestDraft;
import org.jspecify.annotations.Nullable;

/**
 * Whom a kit is for.
 *
 * @param client the desktop client's registration; null while it does not exist yet
 * @param organisation as somebody typed it; it may hold anything
 */
public record Recipient(
    TenantId tenant, @Nullable ClientId client, String organisation, ToolPolicy tools) {

  /** The customer behind an entry. */
  public static Recipient of(EntryView entry) {
    return new Recipient(
        entry.pair().tenant(), entry.pair().client(), entry.terms().label(), entry.terms().tools());
  }

  /** The customer behind a request. */
  public static Recipient of(RequestDraft wish) {
    return new Recipient(
        wish.pair().tenant(), wish.pair().client(), wish.organisation(), wish.tools());
  }

  /** A tenant that has no client yet. */
  public static Recipient of(TenantId tenant) {
    return new Recipient(tenant, null, "", ToolPolicy.ALL);
  }

  /** The name on one line, without anything that is not seen; the tenant's id when none is left. */
  String name() {
    String seen =
        organisation
            .codePoints()
            .map(each -> isSeen(each) ? each : ' ')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip()
            .replaceAll(" +", " ");
    String bounded =
        seen.codePointCount(0, seen.length()) <= 60
            ? seen
            : seen.substring(0, seen.offsetByCodePoints(0, 60)).strip();
    return bounded.isEmpty() ? tenant.toString() : bounded;
  }

  private static boolean isSeen(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
