package io.m365connector.sandbox.graph.odata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One request for a collection: options parsed and checked up front, then applied to the documents.
 */
public final class ListQuery {
  private final Listing listing;
  private final QueryOptions options;
  private final String url;
  private final Select select;
  private final Optional<Filter> filter;
  private final Optional<OrderBy> orderBy;

  /**
   * @param url the request's own address without query, the start of {@code @odata.nextLink}
   */
  public ListQuery(Listing listing, QueryOptions options, String url) {
    this.listing = listing;
    this.options = options;
    this.url = url;
    options.allowOnly(listing.options());
    this.select = Select.parse(listing.type(), options.get("$select"));
    this.filter = options.get("$filter").map(text -> FilterParser.parse(listing.type(), text));
    this.orderBy = options.get("$orderby").map(text -> OrderBy.parse(listing.type(), text));
    if (listing.orderNeedsFilter() && filter.isPresent() && orderBy.isPresent()) {
      requireOrderInFilter(filter.get(), orderBy.get());
    }
  }

  private static void requireOrderInFilter(Filter filter, OrderBy orderBy) {
    List<String> filtered = filter.paths().distinct().toList();
    List<String> sorted = orderBy.paths();
    if (filtered.size() < sorted.size() || !filtered.subList(0, sorted.size()).equals(sorted)) {
      throw new Refusal(
          400,
          "InefficientFilter",
          "The restriction or sort order is too complex for this operation.");
    }
  }

  public Select select() {
    return select;
  }

  public Optional<Filter> filter() {
    return filter;
  }

  public Optional<OrderBy> orderBy() {
    return orderBy;
  }

  /**
   * Filters, sorts, counts and cuts out the page.
   *
   * @param render last touches on the copies that go out, after {@code $select}
   */
  public ObjectNode answer(List<ObjectNode> documents, UnaryOperator<ObjectNode> render) {
    List<ObjectNode> found = matching(documents);
    int top = options.number("$top", listing.defaultTop(), 1, listing.maxTop());
    Optional<SkipToken> token = SkipToken.read(options);
    int offset =
        token
            .map(SkipToken::offset)
            .orElseGet(() -> options.number("$skip", 0, 0, Integer.MAX_VALUE));
    int page = token.map(SkipToken::page).orElse(0);
    // Graph may answer an empty page with a nextLink; a client that stops there loses the rest.
    boolean emptyPage = listing.byToken() && page == 1;
    int end = emptyPage ? offset : (int) Math.min((long) offset + top, found.size());

    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put(
        "@odata.context",
        url.replaceFirst("(/v1\\.0).*", "$1/\\$metadata#") + listing.type().name() + "s");
    if (options.flag("$count")) {
      answer.put("@odata.count", found.size());
    }
    if (end < found.size()) {
      answer.put("@odata.nextLink", nextLink(end, page + 1));
    }
    ArrayNode value = answer.putArray("value");
    for (int i = offset; i < end; i++) {
      value.add(render.apply(select.project(found.get(i))));
    }
    return answer;
  }

  public ObjectNode answer(List<ObjectNode> documents) {
    return answer(documents, UnaryOperator.identity());
  }

  private List<ObjectNode> matching(List<ObjectNode> documents) {
    List<ObjectNode> found = documents;
    if (filter.isPresent()) {
      Filter condition = filter.get();
      found = found.stream().filter((JsonNode document) -> condition.test(document)).toList();
    }
    if (orderBy.isPresent()) {
      found = found.stream().sorted(orderBy.get().comparator()).toList();
    }
    return found;
  }

  private String nextLink(int offset, int page) {
    String kept =
        options.asMap().entrySet().stream()
            .filter(e -> !e.getKey().equals("$skip") && !e.getKey().equals("$skiptoken"))
            .map(e -> e.getKey() + "=" + encode(e.getValue()))
            .collect(Collectors.joining("&"));
    String cursor =
        listing.byToken()
            ? "$skiptoken=" + new SkipToken(offset, page).write(options)
            : "$skip=" + offset;
    return url + "?" + (kept.isEmpty() ? "" : kept + "&") + cursor;
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
