package io.m365connector.allowlist;

import io.m365connector.actor.Actor;
import io.m365connector.caller.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something that is switched off: everything, a tenant, or a tool. */
@Entity
@Table(name = "kill_switch")
public class KillSwitch {

  /** How far a switch reaches. */
  public enum Scope {
    EVERYTHING,
    TENANT,
    TOOL
  }

  /** What is switched off; the subject is a tenant id, a tool's name, or {@code *}. */
  @Embeddable
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    @Enumerated(EnumType.STRING)
    @Column(name = "scope")
    private Scope scope;

    @Column(name = "subject")
    private String subject;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Key() {}

    private Key(Scope scope, String subject) {
      this.scope = scope;
      this.subject = subject;
    }

    public static Key everything() {
      return new Key(Scope.EVERYTHING, "*");
    }

    public static Key tenant(TenantId tenant) {
      return new Key(Scope.TENANT, tenant.toString());
    }

    /**
     * A tool.
     *
     * @throws IllegalArgumentException when that is not the name of a tool
     */
    public static Key tool(String name) {
      ToolPolicy.only(Set.of(name));
      return new Key(Scope.TOOL, name);
    }

    public Scope scope() {
      return scope;
    }

    public String subject() {
      return subject;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && key.scope == scope && key.subject.equals(subject);
    }

    @Override
    public int hashCode() {
      return Objects.hash(scope, subject);
    }

    @Override
    public String toString() {
      return scope + " " + subject;
    }
  }

  @EmbeddedId private Key key;

  @Column(nullable = false)
  private String reason;

  @Column(name = "engaged_by", nullable = false)
  private String engagedBy;

  @Column(name = "engaged_at", nullable = false)
  private Instant engagedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected KillSwitch() {}

  public KillSwitch(Key key, String reason, Actor actor, Instant now) {
    this.key = key;
    this.reason = reason;
    this.engagedBy = actor.displayName();
    this.engagedAt = now;
  }

  static Switches asSwitches(Collection<KillSwitch> all) {
    return new Switches(
        all.stream().anyMatch(each -> each.key.scope == Scope.EVERYTHING),
        all.stream()
            .filter(each -> each.key.scope == Scope.TENANT)
            .map(each -> TenantId.of(each.key.subject))
            .collect(Collectors.toUnmodifiableSet()),
        all.stream()
            .filter(each -> each.key.scope == Scope.TOOL)
            .map(each -> each.key.subject)
            .collect(Collectors.toUnmodifiableSet()));
  }

  public Key key() {
    return key;
  }

  public String reason() {
    return reason;
  }

  public String engagedBy() {
    return engagedBy;
  }

  public Instant engagedAt() {
    return engagedAt;
  }
}
