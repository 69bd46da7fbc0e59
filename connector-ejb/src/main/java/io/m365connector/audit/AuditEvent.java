package io.m365connector.audit;

import io.m365connector.actor.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** One recorded change. Rows are only ever added; the chain shows when one was not. */
@Entity
@Table(name = "audit_event")
public class AuditEvent {

  @Id private long seq;

  @Column(name = "happened_at", nullable = false)
  private Instant happenedAt;

  @Column(name = "actor_kind", nullable = false)
  private String actorKind;

  @Column(name = "actor_id", nullable = false)
  private String actorId;

  @Column(name = "actor_name", nullable = false)
  private String actorName;

  @Column(nullable = false)
  private String action;

  @Column(name = "target_kind", nullable = false)
  private String targetKind;

  @Column(name = "target_id", nullable = false)
  private String targetId;

  @Column(name = "target_label", nullable = false)
  private String targetLabel;

  @Column(nullable = false)
  private String reason;

  @Column(name = "before_state", nullable = false)
  private String before;

  @Column(name = "after_state", nullable = false)
  private String after;

  @Column(nullable = false)
  private String ip;

  @Column(nullable = false)
  private String node;

  @Column(name = "request_id", nullable = false)
  private String requestId;

  @Column(name = "previous_hash", nullable = false)
  private String previousHash;

  @Column(nullable = false)
  private String hash;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected AuditEvent() {}

  @SuppressWarnings("NullAway.Init")
  AuditEvent(AuditRecord record, Actor actor, Origin origin, String node, Instant now) {
    // PostgreSQL and H2 keep microseconds; what is hashed must be what is read back.
    this.happenedAt = now.truncatedTo(ChronoUnit.MICROS);
    this.actorKind = actor.kind().name();
    this.actorId = actor.id();
    this.actorName = bounded(actor.displayName(), 256);
    this.action = record.action().name();
    this.targetKind = record.target().kind();
    this.targetId = record.target().id();
    this.targetLabel = bounded(record.target().label(), 200);
    this.reason = record.reason();
    this.before = Flat.write(record.change().before());
    this.after = Flat.write(record.change().after());
    this.ip = bounded(origin.ip(), 45);
    this.node = bounded(node, 100);
    this.requestId = bounded(origin.requestId(), 64);
  }

  /** Takes its place in the chain. */
  void link(long place, String previous) {
    this.seq = place;
    this.previousHash = previous;
    this.hash = AuditChain.hash(previous, fields());
  }

  /** Whether the row is what it was when it was written, in the place where it was written. */
  boolean follows(long place, String previous) {
    return seq == place
        && previousHash.equals(previous)
        && hash.equals(AuditChain.hash(previous, fields()));
  }

  private List<String> fields() {
    return List.of(
        Long.toString(seq),
        happenedAt.toString(),
        actorKind,
        actorId,
        actorName,
        action,
        targetKind,
        targetId,
        targetLabel,
        reason,
        before,
        after,
        ip,
        node,
        requestId);
  }

  String hash() {
    return hash;
  }

  AuditRow row() {
    return new AuditRow(
        seq,
        happenedAt,
        actorKind,
        actorId,
        actorName,
        action,
        new Target(targetKind, targetId, targetLabel),
        reason,
        new Change(Flat.read(before), Flat.read(after)),
        ip,
        node,
        requestId,
        hash);
  }

  private static String bounded(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
