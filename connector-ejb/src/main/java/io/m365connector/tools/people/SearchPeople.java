package io.m365connector.tools.people;

import io.m365connector.config.Capability;
import io.m365connector.graph.GraphClient;
import io.m365connector.graph.GraphReads;
import io.m365connector.graph.Kql;
import io.m365connector.graph.Lane;
import io.m365connector.graph.rest.GraphHeaders;
import io.m365connector.graph.rest.ListQuery;
import io.m365connector.graph.rest.Persons;
import io.m365connector.graph.rest.Users;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.Schema;
import io.m365connector.tools.Tool;
import io.m365connector.tools.ToolArguments;
import io.m365connector.tools.ToolCall;
import io.m365connector.tools.ToolDescriptor;
import io.m365connector.tools.ToolFailed;
import io.m365connector.tools.ToolResult;
import io.m365connector.tools.paging.Cursors;
import io.m365connector.tools.paging.ListCall;
import io.m365connector.tools.paging.Listing;
import io.m365connector.tools.paging.Listing.Paging;
import io.m365connector.tools.paging.Walk;
import io.m365connector.tools.paging.Walked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** {@code search_people}. */
@ApplicationScoped
public class SearchPeople implements Tool {

  private static final String NAME = "search_people";
  private static final int MOST = 100;

  private static final ToolDescriptor DESCRIPTOR =
      new ToolDescriptor(
          NAME,
          "Search people",
          "Finds people by name or address: in the directory or among relevant people where the"
              + " tenant granted that, else among those in the signed-in user's mail.",
          Schema.object()
              .text("query", "Name, part of a name, or address")
              .number("limit", "How many", 1, 50, 10)
              .number("offset", "nextOffset of the page before")
              .required("query")
              .json(),
          Schema.page("People", PersonItem.schema())
              .choice("source", "Where they were found", "directory", "people", "mail")
              .paginated()
              .json(),
          Set.of());

  private final GraphClient graph;
  private final Cursors cursors;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected SearchPeople() {
    this.graph = null;
    this.cursors = null;
  }

  @Inject
  public SearchPeople(GraphClient graph, Cursors cursors) {
    this.graph = graph;
    this.cursors = cursors;
  }

  @Override
  public ToolDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ToolResult run(ToolArguments given, ToolCall call) {
    ListCall list = ListCall.of(NAME, given, call, cursors);
    String query =
        list.arguments()
            .text("query", "name", "q")
            .orElseThrow(() -> ToolFailed.validation("search_people requires query"));
    Set<String> scopes = call.graph().scopes();
    String source =
        scopes.contains("User.ReadBasic.All") || scopes.contains("User.Read.All")
            ? "directory"
            : scopes.contains("People.Read") && graph.offers(Capability.PEOPLE) ? "people" : "mail";
    GraphReads reads =
        call.reads(graph, source.equals("mail") ? Set.of("Mail.Read") : Set.of("User.Read"));
    Found found =
        switch (source) {
          case "directory" -> directory(reads, query);
          case "people" -> relevant(reads, query);
          default -> new Found(Correspondents.named(query, reads), false);
        };
    List<JsonObject> people = found.people();
    Walked walked =
        new Walk<JsonObject>(at -> new Walk.Page<>(people, null), person -> true, person -> person)
            .from(list.start(), 0, list.limit(10, 50));
    return new ToolResult(
        new JsonFields()
            .add("items", Listing.array(walked.items()))
            .add(
                "notes",
                found.more()
                    ? List.of("There are more than these; a longer part of the name finds them.")
                    : source.equals("mail") ? List.of(Correspondents.NOTE) : null)
            .add("source", source)
            .add(
                "pagination",
                Listing.pagination(
                    walked,
                    list,
                    Paging.OFFSET,
                    found.more() ? OptionalInt.empty() : OptionalInt.of(people.size())))
            .json());
  }

  /**
   * What a source knows.
   *
   * @param more whether it knows more than it said
   */
  private record Found(List<JsonObject> people, boolean more) {}

  private static Found directory(GraphReads reads, String query) {
    // Graph, "Use the $search query parameter", directory objects: "property:text" in quotes.
    String text = query.replaceAll("[\"\\\\:]", " ").strip();
    ListQuery wanted =
        ListQuery.select(
                "id,displayName,mail,userPrincipalName,jobTitle,department,officeLocation,"
                    + "businessPhones")
            .top(MOST)
            .search("\"displayName:" + text + "\" OR \"mail:" + text + "\"")
            .counted()
            .build();
    Users page =
        reads.attempt(
            new Lane.Free(),
            new GraphHeaders(reads.session()).eventually(),
            (api, headers) -> api.users(headers, wanted));
    return new Found(
        page.items().stream().map(user -> PersonItem.of(user).json()).toList(),
        reads.next(page, "/users") != null);
  }

  private static Found relevant(GraphReads reads, String query) {
    ListQuery wanted =
        ListQuery.select(
                "id,displayName,userPrincipalName,jobTitle,department,companyName,officeLocation,"
                    + "scoredEmailAddresses")
            .top(MOST)
            .search(Kql.search(query.replaceAll("[\"\\\\]", " ").strip()))
            .build();
    Persons page = reads.read((api, headers) -> api.people(headers, wanted));
    return new Found(
        page.items().stream().map(person -> PersonItem.of(person).json()).toList(),
        reads.next(page, "/people") != null);
  }
}
