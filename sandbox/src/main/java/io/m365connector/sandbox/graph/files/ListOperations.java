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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists and their items; the columns come only with {@code $expand=fields}. */
final class ListOperations {
  private static final Listing LISTS =
      Listing.of("list", 200, 999).pagedByToken().withoutOptions("$expand", "$count");
  private static final Listing ITEMS =
      Listing.of("listItem", 200, 4999).pagedByToken().withoutOptions("$count");
  private static final Pattern FIELDS =
      Pattern.compile("fields(?:\\((?:\\$select|select)=([^)]+)\\))?");
  private final FileAccess access;

  ListOperations(FileAccess access) {
    this.access = access;
  }

  void register(Operations operations) {
    operations
        .get("/sites/{site}/lists", Workload.FILES, this::lists)
        .get("/sites/{site}/lists/{list}", Workload.FILES, this::one)
        .get("/sites/{site}/lists/{list}/items", Workload.FILES, this::items)
        .get("/sites/{site}/lists/{list}/items/{listItem}", Workload.FILES, this::item);
  }

  private Response lists(GraphCall call) {
    Site site = access.site(call);
    List<ObjectNode> documents = new ArrayList<>();
    site.libraries().forEach(drive -> documents.add(SiteDocument.library(site, drive)));
    site.lists().forEach(list -> documents.add(SiteDocument.list(site, list)));
    return Answers.ok(call.list(LISTS).answer(documents));
  }

  private static Optional<Site.SiteList> find(Site site, String idOrName) {
    return site.lists().stream()
        .filter(
            list ->
                list.name().equalsIgnoreCase(idOrName)
                    || SiteDocument.listId(site, list.name()).equals(idOrName))
        .findFirst();
  }

  private Site.SiteList list(GraphCall call) {
    return find(access.site(call), call.at("list")).orElseThrow(FileAccess::notFound);
  }

  private Response one(GraphCall call) {
    call.query().allowOnly(Set.of("$select"));
    Site site = access.site(call);
    Select select = Select.parse(EntityTypes.of("list"), call.query().get("$select"));
    ObjectNode document =
        find(site, call.at("list"))
            .map(list -> SiteDocument.list(site, list))
            .or(
                () ->
                    site.libraries().stream()
                        .map(drive -> SiteDocument.library(site, drive))
                        .filter(
                            d ->
                                d.path("id").asText().equals(call.at("list"))
                                    || d.path("name").asText().equals(call.at("list")))
                        .findFirst())
            .orElseThrow(FileAccess::notFound);
    return Answers.ok(select.project(document));
  }

  private Response items(GraphCall call) {
    Site site = access.site(call);
    Site.SiteList list = list(call);
    Optional<String> expand = expand(call);
    List<ObjectNode> documents = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      documents.add(SiteDocument.listItem(site, list, i));
    }
    return Answers.ok(call.list(ITEMS).answer(documents, document -> fields(document, expand)));
  }

  private Response item(GraphCall call) {
    call.query().allowOnly(Set.of("$select", "$expand"));
    Site.SiteList list = list(call);
    Optional<String> expand = expand(call);
    if (!call.at("listItem").matches("\\d{1,6}")) {
      throw new Refusal(400, "invalidRequest", "The list item id is malformed.");
    }
    int index = Integer.parseInt(call.at("listItem")) - 1;
    if (index < 0 || index >= list.items().size()) {
      throw FileAccess.notFound();
    }
    Select select = Select.parse(EntityTypes.of("listItem"), call.query().get("$select"));
    ObjectNode document = SiteDocument.listItem(access.site(call), list, index);
    // One item brings its columns without being asked.
    return Answers.ok(
        select.project(fields(document, expand.isPresent() ? expand : Optional.of("fields"))));
  }

  private static Optional<String> expand(GraphCall call) {
    Optional<String> expand = call.query().get("$expand");
    expand
        .filter(text -> !FIELDS.matcher(text).matches())
        .ifPresent(
            text -> {
              throw new Refusal(400, "invalidRequest", "'" + text + "' cannot be expanded here.");
            });
    return expand;
  }

  private static ObjectNode fields(ObjectNode document, Optional<String> expand) {
    if (expand.isEmpty()) {
      document.remove("fields");
      return document;
    }
    Matcher matcher = FIELDS.matcher(expand.get());
    if (matcher.matches()
        && matcher.group(1) != null
        && document.get("fields") instanceof ObjectNode fields) {
      List<String> names = Arrays.asList(matcher.group(1).split(",\\s*"));
      fields
          .properties()
          .removeIf(entry -> !names.contains(entry.getKey()) && !entry.getKey().startsWith("@"));
    }
    return document;
  }
}
