package io.m365connector.tenant;

import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A tenant's domain in lower case, at least two labels (RFC 1035 §2.3.1). An international name
 * comes in its ASCII form (RFC 5891), so that it cannot look like another.
 */
public record DomainName(String value) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

  public DomainName {
    if (!FORM.matcher(value).matches()) {
      throw new RuleBroken(
          Code.INPUT_INVALID, "tenant: is neither a tenant id nor a domain such as contoso.com");
    }
  }

  /**
   * Reads what a person typed; a mail address or an https address gives its domain.
   *
   * @throws RuleBroken saying what is wrong with it
   */
  static DomainName of(String typed) {
    Lookalike.find(typed)
        .ifPresent(
            found -> {
              throw new RuleBroken(
                  Code.INPUT_INVALID,
                  "tenant: "
                      + found
                      + ". An international domain is written in its ASCII form, xn--…");
            });
    String text = typed.toLowerCase(Locale.ROOT);
    text = text.substring(text.lastIndexOf('@') + 1);
    if (text.startsWith("https://")) {
      text = text.substring("https://".length());
    }
    return new DomainName(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
  }

  /** Whether a part of it is an international name, which people should compare with care. */
  public boolean isInternational() {
    return value.startsWith("xn--") || value.contains(".xn--");
  }

  @Override
  public String toString() {
    return value;
  }
}
