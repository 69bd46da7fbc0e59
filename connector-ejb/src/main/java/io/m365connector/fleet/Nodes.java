package io.m365connector.fleet;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.m365connector.actor.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** All nodes that share the database, as each last described itself. */
@Stateless
@RolesAllowed({Role.VIEW, Role.AUTOMATE})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Nodes {

  /** A node that was silent for so long counts as gone: six heartbeats. */
  public static final Duration SILENCE = Heartbeat.EVERY.multipliedBy(6);

  private final Clock clock;

  @PersistenceContext(unitName = "connector")
  private EntityManager em;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public Nodes() {
    this.clock = Clock.systemUTC();
  }

  Nodes(EntityManager em, Clock clock) {
    this.em = em;
    this.clock = clock;
  }

  /** All nodes of the last days, by name. */
  public List<NodeView> all() {
    Map<String, List<CheckState>> checks =
        em.createQuery("select c from CheckRow c order by c.name", CheckRow.class)
            .getResultStream()
            .collect(groupingBy(CheckRow::node, mapping(CheckRow::state, toList())));
    List<NodeState> states =
        em.createQuery("select n from NodeRow n order by n.name", NodeRow.class)
            .getResultStream()
            .map(row -> row.state(checks.getOrDefault(row.name(), List.of())))
            .toList();
    long newest = states.stream().mapToLong(NodeState::allowlistVersion).max().orElse(0);
    Instant silentSince = clock.instant().minus(SILENCE);
    return states.stream().map(state -> view(state, silentSince, newest)).toList();
  }

  /** How a check of a node stood minute by minute, oldest first; at most the last 24 hours. */
  public List<CheckSample> trend(String node, String check, Instant from) {
    return em.createQuery(
            "select s from SampleRow s where s.node = :node and s.name = :name"
                + " and s.takenAt >= :from order by s.takenAt",
            SampleRow.class)
        .setParameter("node", node)
        .setParameter("name", check)
        .setParameter("from", from)
        .getResultStream()
        .map(SampleRow::sample)
        .toList();
  }

  private static NodeView view(NodeState state, Instant silentSince, long newest) {
    boolean alive = state.seenAt().isAfter(silentSince);
    return new NodeView(
        state, alive, alive && state.ready(), Math.max(0, newest - state.allowlistVersion()));
  }
}
