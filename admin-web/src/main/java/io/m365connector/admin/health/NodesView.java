package io.m365connector.admin.health;

import io.m365connector.fleet.CheckState;
import io.m365connector.fleet.NodeView;
import io.m365connector.fleet.Nodes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** All nodes, and whether all is well with them. */
@Named("nodes")
@RequestScoped
public class NodesView {

  @Inject private Nodes nodes;
  private final Clock clock = Clock.systemUTC();
  private List<NodeView> all = List.of();

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected NodesView() {}

  @PostConstruct
  void load() {
    all = nodes.all();
  }

  public List<NodeView> getAll() {
    return all;
  }

  public long getReadyCount() {
    return all.stream().filter(NodeView::ready).count();
  }

  public long getAliveCount() {
    return all.stream().filter(NodeView::alive).count();
  }

  /** How many running nodes have taken up every change of the allowlist. */
  public long getCurrentCount() {
    return all.stream().filter(node -> node.alive() && node.behind() == 0).count();
  }

  /** How a check of a node went in the last 24 hours. */
  public Trend trend(NodeView node, CheckState check) {
    Instant now = clock.instant();
    return Trend.of(nodes.trend(node.state().name(), check.name(), now.minus(Trend.SPAN)), now);
  }

  /** A word of the bundle status for a node. */
  public String grade(NodeView node) {
    if (!node.alive()) {
      return "UNKNOWN";
    }
    boolean well = node.state().checks().stream().allMatch(CheckState::up) && node.behind() == 0;
    return !node.ready() ? "BAD" : well ? "GOOD" : "WARNING";
  }

  /** A word of the bundle status for all of them. */
  public String getGrade() {
    List<String> grades = all.stream().filter(NodeView::alive).map(this::grade).toList();
    if (grades.isEmpty()) {
      return "UNKNOWN";
    }
    return grades.contains("BAD") ? "BAD" : grades.contains("WARNING") ? "WARNING" : "GOOD";
  }
}
