package io.m365connector.fleet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a check stood at a minute. */
@Entity
@Table(name = "node_sample")
@IdClass(SampleRow.Key.class)
public class SampleRow {

  /** The row's key as JPA wants it. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    private String node;
    private String name;
    private Instant takenAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    public Key() {}

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && key.node.equals(node)
          && key.name.equals(name)
          && key.takenAt.equals(takenAt);
    }

    @Override
    public int hashCode() {
      return Objects.hash(node, name, takenAt);
    }
  }

  @Id private String node;

  @Id private String name;

  @Id
  @Column(name = "taken_at")
  private Instant takenAt;

  @Column(nullable = false)
  private boolean up;

  @Column(nullable = false)
  private long millis;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected SampleRow() {}

  SampleRow(String node, CheckState state, Instant minute) {
    this.node = node;
    this.name = state.name();
    this.takenAt = minute;
    this.up = state.up();
    this.millis = state.millis();
  }

  CheckSample sample() {
    return new CheckSample(takenAt, up, millis);
  }
}
