package io.m365connector.sandbox.graph.search;

import io.m365connector.sandbox.graph.kql.Kql;
import io.m365connector.sandbox.graph.operation.GraphCall;
import java.util.List;
import java.util.Set;

/** One entity type that can be searched. */
public interface SearchSource {
  /** As in {@code entityTypes}. */
  String entityType();

  /** Permissions of which one is needed. */
  Set<String> permissions();

  /** What the caller may see and the query matches, best first. */
  List<SearchHit> find(GraphCall call, Kql query);
}
