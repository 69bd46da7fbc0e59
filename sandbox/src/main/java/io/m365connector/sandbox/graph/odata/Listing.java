package io.m365connector.sandbox.graph.odata;

import java.util.HashSet;
import java.util.Set;

/**
 * How one collection can be listed.
 *
 * @param type what the elements are
 * @param options the query options it knows
 * @param defaultTop page size when the client names none
 * @param maxTop largest page size; more is a refusal
 * @param byToken pages by an opaque {@code $skiptoken} instead of {@code $skip}
 * @param orderNeedsFilter Exchange's rule: with a filter, what is sorted by must be filtered by
 *     first, else {@code InefficientFilter}
 */
public record Listing(
    EntityType type,
    Set<String> options,
    int defaultTop,
    int maxTop,
    boolean byToken,
    boolean orderNeedsFilter) {

  public Listing {
    options = Set.copyOf(options);
  }

  /** A collection of {@code type} that pages by {@code $skip} and takes the usual options. */
  public static Listing of(String type, int defaultTop, int maxTop) {
    Set<String> options =
        Set.of("$select", "$top", "$skip", "$filter", "$orderby", "$count", "$expand");
    return new Listing(EntityTypes.of(type), options, defaultTop, maxTop, false, false);
  }

  /** Pages by {@code $skiptoken}; such collections may hand out an empty page in the middle. */
  public Listing pagedByToken() {
    Set<String> names = new HashSet<>(options);
    names.remove("$skip");
    names.add("$skiptoken");
    return new Listing(type, names, defaultTop, maxTop, true, orderNeedsFilter);
  }

  public Listing withOptions(String... more) {
    Set<String> names = new HashSet<>(options);
    names.addAll(Set.of(more));
    return new Listing(type, names, defaultTop, maxTop, byToken, orderNeedsFilter);
  }

  public Listing withoutOptions(String... fewer) {
    Set<String> names = new HashSet<>(options);
    names.removeAll(Set.of(fewer));
    return new Listing(type, names, defaultTop, maxTop, byToken, orderNeedsFilter);
  }

  public Listing orderedLikeExchange() {
    return new Listing(type, options, defaultTop, maxTop, byToken, true);
  }
}
