package io.m365connector.delegation;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * MSAL logs Entra's description of a refusal at WARN, which may hold an e-mail address; nothing it
 * says is needed. The server's logging.xml says the same, as Liberty sets levels of its own.
 */
final class MsalLog {

  /** Held, as the JDK forgets the level of a logger that nobody holds. */
  private static final Logger MSAL = Logger.getLogger("com.microsoft.aad.msal4j");

  private MsalLog() {}

  static void silence() {
    MSAL.setLevel(Level.OFF);
  }
}
