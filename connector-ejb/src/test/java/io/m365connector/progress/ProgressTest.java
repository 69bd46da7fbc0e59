package io.m365connector.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.allowlist.EntryStatus;
import io.m365connector.allowlist.Pair;
import io.m365connector.allowlist.ToolPolicy;
import io.m365connector.caller.ClientId;
import io.m365connector.caller.TenantId;
import io.m365connector.onboarding.RequestDraft;
import io.m365connector.onboarding.RequestState;
import io.m365connector.onboarding.RequestView;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** There is one thing to do next, whatever has happened. */
class ProgressTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  @Nested
  class BeforeADecision {

    @Test
    void the_requester_waits() {
      assertThat(at(RequestState.SUBMITTED, null).next()).isEqualTo(NextStep.WAIT);
      assertThat(at(RequestState.IN_REVIEW, null).next()).isEqualTo(NextStep.WAIT);
      assertThat(at(RequestState.FIRST_APPROVED, null).next()).isEqualTo(NextStep.WAIT);
    }
  }

  @Nested
  class Ended {

    @Test
    void another_request_can_be_filed() {
      assertThat(at(RequestState.REJECTED, null).next()).isEqualTo(NextStep.ASK_AGAIN);
      assertThat(at(RequestState.WITHDRAWN, null).next()).isEqualTo(NextStep.ASK_AGAIN);
      assertThat(at(RequestState.EXPIRED, null).next()).isEqualTo(NextStep.ASK_AGAIN);
    }

    @Test
    void blocked_only_the_operator_helps() {
      assertThat(at(RequestState.BLOCKED, null).next()).isEqualTo(NextStep.ASK_OPERATOR);
    }
  }

  @Nested
  class Approved {

    @Test
    void begins_with_consent_and_configuration() {
      assertThat(active(null, null).next()).isEqualTo(NextStep.CONNECT);
    }

    @Test
    void consent_is_missing_when_entra_said_so() {
      assertThat(active(null, "M365C-3001").next()).isEqualTo(NextStep.CONSENT);
      assertThat(active(null, "M365C-3009").next()).isEqualTo(NextStep.CONSENT);
    }

    @Test
    void another_refusal_is_to_be_mended() {
      assertThat(active(null, "M365C-3003").next()).isEqualTo(NextStep.MEND);
    }

    @Test
    void is_done_once_a_tool_has_answered() {
      assertThat(active(NOW, null).next()).isEqualTo(NextStep.NOTHING);
    }

    @Test
    void an_entry_that_no_longer_admits_says_what_to_do() {
      assertThat(at(RequestState.APPROVED, EntryStatus.SUSPENDED).next())
          .isEqualTo(NextStep.ASK_OPERATOR);
      assertThat(at(RequestState.APPROVED, EntryStatus.REVOKED).next())
          .isEqualTo(NextStep.ASK_AGAIN);
      assertThat(at(RequestState.APPROVED, EntryStatus.EXPIRED).next())
          .isEqualTo(NextStep.ASK_AGAIN);
      assertThat(at(RequestState.APPROVED, EntryStatus.PENDING).next())
          .isEqualTo(NextStep.WAIT_FOR_START);
      assertThat(at(RequestState.APPROVED, null).next()).isEqualTo(NextStep.ASK_OPERATOR);
    }
  }

  private static Progress active(@Nullable Instant firstCall, @Nullable String refusal) {
    return new Progress(view(RequestState.APPROVED), EntryStatus.ACTIVE, firstCall, refusal);
  }

  private static Progress at(RequestState state, @Nullable EntryStatus entry) {
    return new Progress(view(state), entry, null, null);
  }

  private static RequestView view(RequestState state) {
    return new RequestView(
        UUID.randomUUID(),
        new RequestDraft(
            new Pair(
                TenantId.of("a0000000-0000-4000-8000-000000000001"),
                ClientId.of("d0000000-0000-4000-8000-000000000001")),
            "example.com",
            "Example",
            "Rae Doe",
            "rae@example.com",
            "We want our people to find their own mail.",
            20,
            ToolPolicy.ALL,
            null,
            null),
        state,
        null,
        NOW,
        null,
        "requester",
        null,
        null,
        NOW,
        NOW,
        null,
        1);
  }
}
