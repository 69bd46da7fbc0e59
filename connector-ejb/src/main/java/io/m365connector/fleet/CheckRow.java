package io.m365connector.fleet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a check of a node last found. */
@Entity
@Table(name = "node_check")
@IdClass(NodeCheckKey.class)
public class CheckRow {

  @Id private String node;

  @Id private String name;

  @Column(nullable = false)
  private boolean up;

  @Column(nullable = false)
  private Instant since;

  @Column(name = "last_success")
  private @Nullable Instant lastSuccess;

  @Column(nullable = false)
  private long millis;

  @Column(nullable = false)
  private int failures;

  @Column(nullable = false)
  private String problem;

  @Column(nullable = false)
  private String remedy;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected CheckRow() {}

  @SuppressWarnings("NullAway.Init")
  CheckRow(String node, String name) {
    this.node = node;
    this.name = name;
  }

  void say(CheckState state) {
    up = state.up();
    since = state.since();
    lastSuccess = state.lastSuccess();
    millis = state.millis();
    failures = state.failures();
    problem = state.problem();
    remedy = state.remedy();
  }

  String node() {
    return node;
  }

  CheckState state() {
    return new CheckState(name, up, since, lastSuccess, millis, failures, problem, remedy);
  }
}
