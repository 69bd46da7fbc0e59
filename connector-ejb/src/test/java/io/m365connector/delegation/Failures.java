package io.m365connector.delegation;

import java.net.URI;

/** Failed exchanges for tests of what comes after them. */
public final class Failures {

  private Failures() {}

  /** What this answer of Entra's means. */
  public static DelegationFailed answered(int status, String body) {
    return EntraError.parse(body)
        .meaning(status, null, URI.create("https://login.example/adminconsent"));
  }
}
