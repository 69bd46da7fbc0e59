package io.m365connector.fleet;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of {@link CheckRow} as JPA wants it. */
public class NodeCheckKey implements Serializable {

  private static final long serialVersionUID = 1L;

  private String node;
  private String name;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  public NodeCheckKey() {}

  NodeCheckKey(String node, String name) {
    this.node = node;
    this.name = name;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NodeCheckKey key && key.node.equals(node) && key.name.equals(name);
  }

  @Override
  public int hashCode() {
    return Objects.hash(node, name);
  }
}
