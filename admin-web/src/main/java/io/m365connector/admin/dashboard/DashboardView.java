package io.m365connector.admin.dashboard;

import io.m365connector.admin.frame.Times;
import io.m365connector.allowlist.EntrySearch;
import io.m365connector.allowlist.EntryStatus;
import io.m365connector.allowlist.EntryView;
import io.m365connector.onboarding.AccessRequests;
import io.m365connector.onboarding.Entries;
import io.m365connector.onboarding.RequestState;
import io.m365connector.onboarding.RequestView;
import io.m365connector.onboarding.Rules;
import io.m365connector.unknown.CallerState;
import io.m365connector.unknown.UnknownCallerView;
import io.m365connector.unknown.UnknownCallers;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What waits, what ends, who was refused. */
@Named("dashboard")
@RequestScoped
public class DashboardView {

  private static final int FEW = 5;

  @Inject private AccessRequests requests;
  @Inject private Entries entries;
  @Inject private UnknownCallers callers;
  @Inject private Rules rules;
  @Inject private Times times;

  private long waitingCount;
  private long callerCount;
  private long activeCount;
  private long suspendedCount;
  private long endingCount;
  private String endingBefore = "";
  private List<RequestView> waiting = List.of();
  private List<UnknownCallerView> refused = List.of();
  private List<EntryView> ending = List.of();

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected DashboardView() {}

  @PostConstruct
  void load() {
    waitingCount = requests.count(RequestState.OPEN);
    waiting = requests.page(RequestState.OPEN, 0, FEW);
    callerCount = callers.count(CallerState.WAITING);
    refused = callers.page(CallerState.WAITING, 0, FEW);
    activeCount = count(EntryStatus.ACTIVE);
    suspendedCount = count(EntryStatus.SUSPENDED);
    Instant before = Instant.now().plus(Duration.ofDays(rules.now().warnDays() + 1L));
    endingBefore = String.valueOf(times.field(before));
    EntrySearch soon =
        new EntrySearch(
            null,
            Set.of(EntryStatus.ACTIVE),
            Times.start(endingBefore),
            EntrySearch.Order.VALID_UNTIL,
            false);
    endingCount = entries.count(soon);
    ending = entries.page(soon, 0, FEW);
  }

  private long count(EntryStatus status) {
    return entries.count(
        new EntrySearch(null, Set.of(status), null, EntrySearch.Order.LABEL, false));
  }

  public long getWaitingCount() {
    return waitingCount;
  }

  public long getCallerCount() {
    return callerCount;
  }

  public long getActiveCount() {
    return activeCount;
  }

  public long getSuspendedCount() {
    return suspendedCount;
  }

  public long getEndingCount() {
    return endingCount;
  }

  public String getEndingBefore() {
    return endingBefore;
  }

  public List<RequestView> getWaiting() {
    return waiting;
  }

  public List<UnknownCallerView> getRefused() {
    return refused;
  }

  public List<EntryView> getEnding() {
    return ending;
  }
}
