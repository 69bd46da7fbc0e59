package io.m365connector.graph.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a Graph list (OData 4.01 JSON §4.5). */
public interface GraphPage<T> {

  @Nullable List<T> value();

  @Nullable String nextLink();

  /** The items; none when Graph sent none. */
  default List<T> items() {
    List<T> value = value();
    return value == null ? List.of() : value;
  }
}
