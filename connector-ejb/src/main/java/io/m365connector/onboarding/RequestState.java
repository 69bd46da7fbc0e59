package io.m365connector.onboarding;

import java.util.EnumSet;
import java.util.Set;

/** Where a request stands. */
public enum RequestState {
  SUBMITTED,
  IN_REVIEW,
  /** Approved by one where more are needed. */
  FIRST_APPROVED,
  APPROVED,
  REJECTED,
  /** Rejected, and no further request of the tenant is accepted. */
  BLOCKED,
  WITHDRAWN,
  EXPIRED;

  /** The states in which somebody still has to decide. */
  public static final Set<RequestState> OPEN = EnumSet.of(SUBMITTED, IN_REVIEW, FIRST_APPROVED);

  /** Whether somebody still has to decide. */
  public boolean isOpen() {
    return OPEN.contains(this);
  }

  /** Where a request can go from here. */
  public Set<RequestState> next() {
    return switch (this) {
      case SUBMITTED ->
          EnumSet.of(IN_REVIEW, FIRST_APPROVED, APPROVED, REJECTED, BLOCKED, WITHDRAWN, EXPIRED);
      case IN_REVIEW ->
          EnumSet.of(SUBMITTED, FIRST_APPROVED, APPROVED, REJECTED, BLOCKED, WITHDRAWN, EXPIRED);
      case FIRST_APPROVED ->
          EnumSet.of(IN_REVIEW, FIRST_APPROVED, APPROVED, REJECTED, BLOCKED, WITHDRAWN, EXPIRED);
      case BLOCKED -> EnumSet.of(REJECTED);
      case APPROVED, REJECTED, WITHDRAWN, EXPIRED -> EnumSet.noneOf(RequestState.class);
    };
  }
}
