package io.m365connector.fleet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** A node's last word. Only that node writes it. */
@Entity
@Table(name = "portal_node")
public class NodeRow {

  @Id private String name;

  @Column(nullable = false)
  private String version;

  @Column(name = "started_at", nullable = false)
  private Instant startedAt;

  @Column(name = "seen_at", nullable = false)
  private Instant seenAt;

  @Column(name = "allowlist_version", nullable = false)
  private long allowlistVersion;

  @Column(name = "allowlist_ready", nullable = false)
  private boolean allowlistReady;

  @Column(name = "keys_ready", nullable = false)
  private boolean keysReady;

  @Column(nullable = false)
  private boolean ready;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected NodeRow() {}

  @SuppressWarnings("NullAway.Init")
  NodeRow(String name) {
    this.name = name;
  }

  void say(NodeState state) {
    version = state.version();
    startedAt = state.startedAt();
    seenAt = state.seenAt();
    allowlistVersion = state.allowlistVersion();
    allowlistReady = state.allowlistReady();
    keysReady = state.keysReady();
    ready = state.ready();
  }

  String name() {
    return name;
  }

  NodeState state(List<CheckState> checks) {
    return new NodeState(
        name,
        version,
        startedAt,
        seenAt,
        allowlistVersion,
        allowlistReady,
        keysReady,
        ready,
        checks);
  }
}
