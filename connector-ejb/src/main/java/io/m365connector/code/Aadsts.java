package io.m365connector.code;

/**
 * One of Entra's error numbers, explained in our own words. For people only: nothing may depend on
 * the number, as Microsoft changes them without notice.
 *
 * @param number without the prefix {@code AADSTS}
 * @param cause what happened, in a sentence
 * @param fix what the one whose move it is can do, in a sentence
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/reference-error-codes">Error
 *     codes</a>
 */
public record Aadsts(long number, WhoseMove whoseMove, String cause, String fix) {

  /** As people search for it: {@code AADSTS65001}. */
  public String name() {
    return "AADSTS" + number;
  }
}
