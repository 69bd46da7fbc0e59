package io.m365connector.sandbox.entra;

import java.util.regex.Pattern;

/** The text form of Entra's identifiers. */
final class Guid {
  private static final Pattern FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Guid() {}

  static boolean isGuid(String text) {
    return FORM.matcher(text).matches();
  }
}
