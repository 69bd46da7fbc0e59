package io.m365connector.admin.entries;

import io.m365connector.admin.frame.Address;
import io.m365connector.admin.frame.Paging;
import io.m365connector.admin.frame.Times;
import io.m365connector.admin.terms.ToolNames;
import io.m365connector.allowlist.EntrySearch;
import io.m365connector.allowlist.EntryStatus;
import io.m365connector.allowlist.EntryView;
import io.m365connector.onboarding.Entries;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A page of the allowlist. All of its state is in the address; what does not parse is ignored. */
@Named("entryList")
@RequestScoped
public class EntryListView {

  private static final String PAGE = "/entries/list";

  @Inject private Entries entries;
  @Inject private ToolNames tools;
  @Inject private HttpServletRequest request;

  private String text = "";
  private Set<EntryStatus> statuses = Set.of();
  private @Nullable Instant ending;
  private @Nullable Instant created;
  private String tool = "";
  private EntrySearch.Order order = EntrySearch.Order.LABEL;
  private boolean descending;
  private Paging paging = Paging.of(null, null, 0, Address.of(PAGE));
  private List<EntryView> rows = List.of();

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected EntryListView() {}

  @PostConstruct
  void load() {
    text = parameter("q");
    statuses = statuses(request.getParameterValues("status"));
    ending = day(parameter("ending"));
    created = day(parameter("created"));
    tool = tools.getAll().contains(parameter("tool")) ? parameter("tool") : "";
    order =
        Arrays.stream(EntrySearch.Order.values())
            .filter(each -> each.name().equals(parameter("sort")))
            .findFirst()
            .orElse(EntrySearch.Order.LABEL);
    descending = parameter("desc").equals("true");
    EntrySearch search =
        new EntrySearch(
            text, statuses, ending, tool.isEmpty() ? null : tool, created, order, descending);
    paging =
        Paging.of(
            request.getParameter("page"),
            request.getParameter("size"),
            entries.count(search),
            address());
    rows = entries.page(search, paging.first(), paging.size());
  }

  /** The list as it is shown, from its first page. */
  Address address() {
    return Address.of(PAGE)
        .with("q", text)
        .with("status", statuses.size() == 1 ? statuses.iterator().next() : null)
        .with("ending", parameter("ending"))
        .with("tool", tool)
        .with("created", parameter("created"))
        .with("sort", order == EntrySearch.Order.LABEL ? null : order)
        .with("desc", descending ? true : null)
        .with("size", parameter("size"));
  }

  /** The address of this list in another order; the same column again turns it round. */
  public String sorted(String column) {
    boolean turn = order.name().equals(column) && !descending;
    return address()
        .with("sort", column.equals("LABEL") ? null : column)
        .with("desc", turn ? true : null)
        .toString();
  }

  /** For {@code aria-sort}. */
  public String direction(String column) {
    if (!order.name().equals(column)) {
      return "none";
    }
    return descending ? "descending" : "ascending";
  }

  /** Whether the list shows less than there is. */
  public boolean isFiltered() {
    return !text.isEmpty()
        || !statuses.isEmpty()
        || ending != null
        || created != null
        || !tool.isEmpty();
  }

  private static Set<EntryStatus> statuses(String @Nullable [] wanted) {
    Set<EntryStatus> found = EnumSet.noneOf(EntryStatus.class);
    for (EntryStatus each : EntryStatus.values()) {
      if (wanted != null && List.of(wanted).contains(each.name())) {
        found.add(each);
      }
    }
    return found;
  }

  private static @Nullable Instant day(String wanted) {
    try {
      return Times.start(wanted);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private String parameter(String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  public String getText() {
    return text;
  }

  public List<EntryStatus> getAllStatuses() {
    return List.of(EntryStatus.values());
  }

  /** Whether the list is narrowed to that status. */
  public boolean shows(EntryStatus status) {
    return statuses.contains(status);
  }

  public String getEnding() {
    return ending == null ? "" : parameter("ending");
  }

  public String getCreated() {
    return created == null ? "" : parameter("created");
  }

  public String getTool() {
    return tool;
  }

  public Paging getPaging() {
    return paging;
  }

  public List<EntryView> getRows() {
    return rows;
  }

  public String getSort() {
    return order.name();
  }

  public boolean isDescending() {
    return descending;
  }
}
