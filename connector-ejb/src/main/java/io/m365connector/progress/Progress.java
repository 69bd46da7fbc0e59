package io.m365connector.progress;

import io.m365connector.allowlist.EntryStatus;
import io.m365connector.onboarding.RequestView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a request stands.
 *
 * @param entry of the approved request; null before
 * @param firstCall in which hour a tool first answered
 * @param refusal the code of the last exchange that Entra refused, when no call came after it
 */
public record Progress(
    RequestView request,
    @Nullable EntryStatus entry,
    @Nullable Instant firstCall,
    @Nullable String refusal) {

  /** What the requester does now. */
  public NextStep next() {
    return switch (request.state()) {
      case SUBMITTED, IN_REVIEW, FIRST_APPROVED -> NextStep.WAIT;
      case REJECTED, WITHDRAWN, EXPIRED -> NextStep.ASK_AGAIN;
      case BLOCKED -> NextStep.ASK_OPERATOR;
      case APPROVED -> approved();
    };
  }

  private NextStep approved() {
    if (entry == null) {
      return NextStep.ASK_OPERATOR;
    }
    return switch (entry) {
      case SUSPENDED -> NextStep.ASK_OPERATOR;
      case REVOKED, EXPIRED -> NextStep.ASK_AGAIN;
      case PENDING -> NextStep.WAIT_FOR_START;
      case ACTIVE -> active();
    };
  }

  private NextStep active() {
    if (refusal != null) {
      return refusal.equals("M365C-3001") || refusal.equals("M365C-3009")
          ? NextStep.CONSENT
          : NextStep.MEND;
    }
    return firstCall == null ? NextStep.CONNECT : NextStep.NOTHING;
  }

  /** Whether the client's configuration is of use already. */
  public boolean isAdmitted() {
    return entry == EntryStatus.ACTIVE || entry == EntryStatus.PENDING;
  }
}
