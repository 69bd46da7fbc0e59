package io.m365connector.sandbox.graph.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.graph.kql.Kql;
import io.m365connector.sandbox.graph.kql.Searchable;
import io.m365connector.sandbox.graph.odata.EntityTypes;
import io.m365connector.sandbox.graph.odata.Listing;
import io.m365connector.sandbox.graph.odata.Refusal;
import io.m365connector.sandbox.graph.odata.Select;
import io.m365connector.sandbox.graph.operation.Answers;
import io.m365connector.sandbox.graph.operation.GraphCall;
import io.m365connector.sandbox.graph.operation.Operations;
import io.m365connector.sandbox.graph.operation.Workload;
import io.m365connector.sandbox.http.Response;
import io.m365connector.sandbox.organisation.files.Site;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Sites: search, one, its libraries, followed ones. */
final class SiteOperations {
  private static final Listing SITES =
      Listing.of("site", 200, 999)
          .pagedByToken()
          .withOptions("search", "$search")
          .withoutOptions("$filter", "$orderby", "$expand", "$count");
  private static final Listing FOLLOWED = SITES.withoutOptions("search", "$search");
  private static final Listing DRIVES =
      Listing.of("drive", 200, 999).pagedByToken().withoutOptions("$expand", "$count");
  private final FileAccess access;
  private final Instant now;

  SiteOperations(FileAccess access, Instant now) {
    this.access = access;
    this.now = now;
  }

  void register(Operations operations) {
    operations
        .get("/sites", Workload.FILES, this::search)
        .get("/me/followedSites", Workload.FILES, this::followed);
    for (String base : List.of("/sites/{site}", "/sites/{site}:/{path}")) {
      operations
          .get(base, Workload.FILES, this::one)
          .get(base + "/drive", Workload.FILES, this::drive)
          .get(base + "/drives", Workload.FILES, this::drives);
    }
  }

  private Response search(GraphCall call) {
    String text = call.query().get("search").or(() -> call.query().get("$search")).orElse("");
    if (text.isBlank()) {
      throw new Refusal(
          400,
          "invalidRequest",
          "Listing all sites is not supported with delegated permissions; give a search.");
    }
    // Site search matches the start of words, as the search box does.
    Kql query = Kql.parse(text.equals("*") || text.endsWith("*") ? text : text + "*", now);
    List<ObjectNode> documents =
        access.visibleSites(call.user()).stream()
            .filter(site -> query.matches(searchable(site)))
            .map(SiteDocument::site)
            .toList();
    return Answers.ok(call.list(SITES).answer(documents));
  }

  static Searchable searchable(Site site) {
    return new Searchable(Set.of("title", "description", "path"))
        .text("title", site.title())
        .text("description", site.description())
        .text("path", site.webUrl())
        .text("site", site.webUrl());
  }

  private Response followed(GraphCall call) {
    List<ObjectNode> documents =
        access.visibleSites(call.user()).stream().limit(3).map(SiteDocument::site).toList();
    return Answers.ok(call.list(FOLLOWED).answer(documents));
  }

  private Response one(GraphCall call) {
    call.query().allowOnly(Set.of("$select"));
    Select select = Select.parse(EntityTypes.of("site"), call.query().get("$select"));
    return Answers.ok(select.project(SiteDocument.site(access.site(call))));
  }

  private Response drive(GraphCall call) {
    call.query().allowOnly(Set.of("$select"));
    Select select = Select.parse(EntityTypes.of("drive"), call.query().get("$select"));
    return Answers.ok(select.project(DriveDocument.of(access.site(call).libraries().getFirst())));
  }

  private Response drives(GraphCall call) {
    List<ObjectNode> documents =
        access.site(call).libraries().stream().map(DriveDocument::of).toList();
    return Answers.ok(call.list(DRIVES).answer(documents));
  }
}
