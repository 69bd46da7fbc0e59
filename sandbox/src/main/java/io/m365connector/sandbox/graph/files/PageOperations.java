package io.m365connector.sandbox.graph.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.List;
import java.util.Set;

/** Site pages; the text comes only from the cast to sitePage with {@code $expand=canvasLayout}. */
final class PageOperations {
  private static final Listing LIST =
      Listing.of("sitePage", 200, 999).pagedByToken().withoutOptions("$expand");
  private final FileAccess access;

  PageOperations(FileAccess access) {
    this.access = access;
  }

  void register(Operations operations) {
    operations.get("/sites/{site}/pages", Workload.FILES, this::list);
    operations.get("/sites/{site}/pages/{page}", Workload.FILES, call -> one(call, false));
    for (String cast : List.of("microsoft.graph.sitePage", "graph.sitePage")) {
      operations.get("/sites/{site}/pages/" + cast, Workload.FILES, this::list);
      operations.get("/sites/{site}/pages/{page}/" + cast, Workload.FILES, call -> one(call, true));
    }
  }

  private Response list(GraphCall call) {
    Site site = access.site(call);
    return Answers.ok(
        call.list(LIST)
            .answer(site.pages().stream().map(page -> SiteDocument.page(site, page)).toList()));
  }

  private Response one(GraphCall call, boolean cast) {
    call.query().allowOnly(Set.of("$select", "$expand"));
    Site site = access.site(call);
    Site.SitePage page =
        site.pages().stream()
            .filter(p -> SiteDocument.pageId(site, p).equals(call.at("page")))
            .findFirst()
            .orElseThrow(FileAccess::notFound);
    Select select = Select.parse(EntityTypes.of("sitePage"), call.query().get("$select"));
    ObjectNode document = select.project(SiteDocument.page(site, page));
    call.query()
        .get("$expand")
        .ifPresent(
            expand -> {
              if (!cast || !expand.equals("canvasLayout")) {
                throw new Refusal(
                    400,
                    "invalidRequest",
                    "'"
                        + expand
                        + "' cannot be expanded on this type; cast the page to microsoft.graph.sitePage.");
              }
              document.set("canvasLayout", SiteDocument.canvas(page));
            });
    return Answers.ok(document);
  }
}
