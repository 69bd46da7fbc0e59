package io.m365connector.graph.rest;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** OData options of a list; absent ones are null. Source: Graph, "Query parameters". */
public class ListQuery {

  @QueryParam("$select")
  final @Nullable String select;

  @QueryParam("$top")
  final @Nullable Integer top;

  @QueryParam("$skip")
  final @Nullable Integer skip;

  @QueryParam("$search")
  final @Nullable String search;

  @QueryParam("$filter")
  final @Nullable String filter;

  @QueryParam("$orderby")
  final @Nullable String orderBy;

  @QueryParam("$expand")
  final @Nullable String expand;

  @QueryParam("$count")
  final @Nullable Boolean count;

  private ListQuery(Builder from) {
    this.select = from.select;
    this.top = from.top;
    this.skip = from.skip;
    this.search = from.search;
    this.filter = from.filter;
    this.orderBy = from.orderBy;
    this.expand = from.expand;
    this.count = from.count;
  }

  /** A list of these properties and no others. */
  public static Builder select(String properties) {
    Builder builder = new Builder();
    builder.select = properties;
    return builder;
  }

  /** For the few lists that take no {@code $select}. */
  public static Builder all() {
    return new Builder();
  }

  /** Collects the options. */
  public static final class Builder {
    private @Nullable String select;
    private @Nullable Integer top;
    private @Nullable Integer skip;
    private @Nullable String search;
    private @Nullable String filter;
    private @Nullable String orderBy;
    private @Nullable String expand;
    private @Nullable Boolean count;

    public Builder top(int value) {
      this.top = value;
      return this;
    }

    /** Zero is the same as none. */
    public Builder skip(int value) {
      this.skip = value == 0 ? null : value;
      return this;
    }

    public Builder search(@Nullable String value) {
      this.search = value;
      return this;
    }

    public Builder filter(@Nullable String value) {
      this.filter = value;
      return this;
    }

    public Builder orderBy(@Nullable String value) {
      this.orderBy = value;
      return this;
    }

    public Builder expand(@Nullable String value) {
      this.expand = value;
      return this;
    }

    /** Asks for the count of all matches. */
    public Builder counted() {
      this.count = true;
      return this;
    }

    public ListQuery build() {
      return new ListQuery(this);
    }
  }
}
