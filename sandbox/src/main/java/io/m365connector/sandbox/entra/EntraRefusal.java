package io.m365connector.sandbox.entra;

/** Entra says no: an AADSTS number and what is wrong in this case. */
final class EntraRefusal extends Exception {
  private static final long serialVersionUID = 1L;
  private final Aadsts code;

  EntraRefusal(Aadsts code) {
    super(code.text());
    this.code = code;
  }

  /** A refusal whose text ends with what is wrong here; it must not hold a secret. */
  EntraRefusal(Aadsts code, String detail) {
    super(code.text() + ": " + detail);
    this.code = code;
  }

  /** Refuses when a required parameter is absent. */
  static EntraRefusal missing(String parameter) {
    return new EntraRefusal(Aadsts.PARAMETER_MISSING, "'" + parameter + "'");
  }

  Aadsts code() {
    return code;
  }
}
