package io.m365connector.usage;

import io.m365connector.observation.Outcome;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One hour of one pair, tool and outcome on one node. Only that node writes it. */
@Entity
@Table(name = "usage_bucket")
@IdClass(UsageRow.Key.class)
public class UsageRow {

  /** The row's key as JPA wants it; its names are the row's. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    private Instant beginsAt;
    private UUID tenantId;
    private UUID clientId;
    private String tool;
    private Outcome outcome;
    private String node;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    public Key() {}

    Key(UsageKey key, String node) {
      this.beginsAt = key.begins();
      this.tenantId = key.pair().tenant().value();
      this.clientId = key.pair().client().value();
      this.tool = key.tool();
      this.outcome = key.outcome();
      this.node = node;
    }

    private List<Object> all() {
      return List.of(beginsAt, tenantId, clientId, tool, outcome, node);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && key.all().equals(all());
    }

    @Override
    public int hashCode() {
      return all().hashCode();
    }
  }

  @Id
  @Column(name = "begins_at")
  private Instant beginsAt;

  @Id
  @Column(name = "tenant_id")
  private UUID tenantId;

  @Id
  @Column(name = "client_id")
  private UUID clientId;

  @Id private String tool;

  @Id
  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  @Id private String node;

  private long calls;
  private long millis;
  private long slowest;

  @Column(name = "within_100")
  private long within100;

  @Column(name = "within_250")
  private long within250;

  @Column(name = "within_500")
  private long within500;

  @Column(name = "within_1000")
  private long within1000;

  @Column(name = "within_2500")
  private long within2500;

  @Column(name = "within_5000")
  private long within5000;

  @Column(name = "within_10000")
  private long within10000;

  @Column(name = "beyond")
  private long beyond;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected UsageRow() {}

  UsageRow(UsageKey key, String node) {
    this.beginsAt = key.begins();
    this.tenantId = key.pair().tenant().value();
    this.clientId = key.pair().client().value();
    this.tool = key.tool();
    this.outcome = key.outcome();
    this.node = node;
  }

  void add(Tally tally) {
    long[] classes = tally.classes();
    calls += tally.calls();
    millis += tally.millis();
    slowest = Math.max(slowest, tally.slowest());
    within100 += classes[0];
    within250 += classes[1];
    within500 += classes[2];
    within1000 += classes[3];
    within2500 += classes[4];
    within5000 += classes[5];
    within10000 += classes[6];
    beyond += classes[7];
  }
}
