package io.m365connector.observation;

import io.m365connector.code.Code;
import java.util.Locale;

/** How a request ended, as far as operators tell apart. */
public enum Outcome {
  OK,
  /** Right as it is: a wrong argument, a missing permission, nothing there. */
  REFUSED,
  /** Somebody has to act or to wait: Entra, Graph, the database or the connector failed. */
  FAILED,
  /** Cancelled by the client, or out of time. */
  STOPPED;

  /** What a failure with that code counts as. */
  public static Outcome of(Code code) {
    return switch (code) {
      case KEYS_UNAVAILABLE, ALLOWLIST_STALE -> FAILED;
      case NOT_ADMITTED, GUEST_REFUSED, SWITCHED_OFF, TOOL_NOT_ALLOWED, NOT_IN_THIS_CLOUD ->
          REFUSED;
      default ->
          switch (code.whoseMove()) {
            case CLIENT, USER, TENANT_ADMIN -> REFUSED;
            case OPERATOR, WAIT -> FAILED;
          };
    };
  }

  /** Its name in metrics and traces. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
