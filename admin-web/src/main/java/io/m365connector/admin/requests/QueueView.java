package io.m365connector.admin.requests;

import io.m365connector.admin.frame.Address;
import io.m365connector.admin.frame.Paging;
import io.m365connector.onboarding.AccessRequests;
import io.m365connector.onboarding.RequestState;
import io.m365connector.onboarding.RequestView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What waits for a decision, oldest first, and what was decided. */
@Named("queue")
@RequestScoped
public class QueueView {

  private static final List<String> SHOWS = List.of("all", "unassigned", "mine", "decided");
  private static final Set<RequestState> DECIDED =
      EnumSet.complementOf(EnumSet.copyOf(RequestState.OPEN));

  @Inject private AccessRequests requests;
  @Inject private HttpServletRequest request;

  private String show = "all";
  private Paging paging = Paging.of(null, null, 0, Address.of("/requests/queue"));
  private List<RequestView> rows = List.of();

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected QueueView() {}

  @PostConstruct
  void load() {
    String wanted = request.getParameter("show");
    show = wanted != null && SHOWS.contains(wanted) ? wanted : "all";
    Address address = Address.of("/requests/queue").with("show", show.equals("all") ? null : show);
    switch (show) {
      case "mine" -> {
        paging = page(requests.countMine(), address);
        rows = requests.mine(paging.first(), paging.size());
      }
      case "unassigned" -> {
        paging = page(requests.countUnassigned(), address);
        rows = requests.unassigned(paging.first(), paging.size());
      }
      default -> {
        Set<RequestState> states = show.equals("decided") ? DECIDED : RequestState.OPEN;
        paging = page(requests.count(states), address);
        rows = requests.page(states, paging.first(), paging.size());
      }
    }
  }

  private Paging page(long total, Address address) {
    return Paging.of(request.getParameter("page"), request.getParameter("size"), total, address);
  }

  public List<String> getShows() {
    return SHOWS;
  }

  public String getShow() {
    return show;
  }

  public Paging getPaging() {
    return paging;
  }

  public List<RequestView> getRows() {
    return rows;
  }

  /** How long it has waited, as a word of the bundle status: nobody should wait for days. */
  public String urgency(RequestView each) {
    long days = Duration.between(each.createdAt(), Instant.now()).toDays();
    if (!each.state().isOpen() || days < 2) {
      return "";
    }
    return days < 5 ? "WARNING" : "BAD";
  }
}
