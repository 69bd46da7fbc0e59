package io.m365connector.tenant;

import io.m365connector.caller.ClientId;
import io.m365connector.caller.TenantId;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A GUID as a person types or pastes it. Blanks around it and upper case are forgiven; anything
 * else is refused with the place and the reason, since an id that merely looks right would admit
 * somebody else or nobody.
 */
public final class TypedId {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final int LENGTH = 36;
  private static final int HEX_DIGITS = 32;

  /** Tenant segments of Entra's that are no customer's directory. */
  private static final Map<String, String> NOBODYS =
      Map.of(
          "00000000-0000-0000-0000-000000000000",
          "is the empty id",
          "9188040d-6c67-4c5b-b112-36a304b66dad",
          "is the directory of personal Microsoft accounts",
          "f8cdef31-a31e-4b4a-93e4-5f571e91255a",
          "is a directory of Microsoft's own services");

  private TypedId() {}

  /**
   * A tenant's id.
   *
   * @throws RuleBroken saying what is wrong with it
   */
  public static TenantId tenant(@Nullable String typed) {
    String id = canonical("tenant", typed);
    if (NOBODYS.containsKey(id)) {
      throw refused("tenant", NOBODYS.get(id));
    }
    return TenantId.of(id);
  }

  /**
   * A client application's id.
   *
   * @throws RuleBroken saying what is wrong with it
   */
  public static ClientId client(@Nullable String typed) {
    String id = canonical("client", typed);
    if (id.equals("00000000-0000-0000-0000-000000000000")) {
      throw refused("client", "is the empty id");
    }
    return ClientId.of(id);
  }

  private static String canonical(String field, @Nullable String typed) {
    String text = typed == null ? "" : typed.strip();
    if (text.isEmpty()) {
      throw refused(field, "is missing");
    }
    if (text.length() > 200) {
      throw refused(field, "is too long for an id");
    }
    Lookalike.find(text).ifPresent(found -> refuse(field, found.toString()));
    String id = text.toLowerCase(Locale.ROOT);
    if (!FORM.matcher(id).matches()) {
      throw refused(field, problem(id));
    }
    return id;
  }

  private static String problem(String id) {
    if (id.startsWith("{") || id.startsWith("urn:uuid:")) {
      return "has characters around it; only the 36 characters of the id are wanted";
    }
    for (int at = 0; at < id.length(); at++) {
      char each = id.charAt(at);
      if (each != '-' && Character.digit(each, 16) < 0) {
        return "has '%s' at position %d, which is no hexadecimal digit%s"
            .formatted(each, at + 1, Lookalike.hint(each));
      }
    }
    long digits = id.chars().filter(each -> each != '-').count();
    if (digits != HEX_DIGITS) {
      return "has %d hexadecimal digits instead of %d; a part is missing or doubled"
          .formatted(digits, HEX_DIGITS);
    }
    return id.length() == LENGTH
        ? "has its hyphens in the wrong places; the form is 8-4-4-4-12"
        : "has too few or too many hyphens; the form is 8-4-4-4-12";
  }

  private static void refuse(String field, String problem) {
    throw refused(field, problem);
  }

  private static RuleBroken refused(String field, @Nullable String problem) {
    return new RuleBroken(Code.INPUT_INVALID, field + ": " + problem);
  }
}
