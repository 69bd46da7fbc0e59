package io.m365connector.sandbox.graph.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.graph.kql.Kql;
import io.m365connector.sandbox.graph.odata.EntityTypes;
import io.m365connector.sandbox.graph.odata.ListQuery;
import io.m365connector.sandbox.graph.odata.Listing;
import io.m365connector.sandbox.graph.odata.Refusal;
import io.m365connector.sandbox.graph.odata.Select;
import io.m365connector.sandbox.graph.operation.Answers;
import io.m365connector.sandbox.graph.operation.GraphCall;
import io.m365connector.sandbox.graph.operation.Operations;
import io.m365connector.sandbox.graph.operation.Workload;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.http.Response;
import io.m365connector.sandbox.organisation.files.Drive;
import io.m365connector.sandbox.organisation.files.DriveItem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Drives and what is in them, but not the bytes. */
final class DriveOperations {
  private static final Listing ITEMS =
      Listing.of("driveItem", 200, 999).pagedByToken().withoutOptions("$filter", "$count");
  private static final Listing DRIVES =
      Listing.of("drive", 200, 999).pagedByToken().withoutOptions("$expand", "$count");
  private static final Set<String> SORTABLE = Set.of("name", "size", "lastModifiedDateTime");
  private final FileAccess access;
  private final Instant now;
  private final ContentOperations contents;

  DriveOperations(FileAccess access, Instant now, ContentOperations contents) {
    this.access = access;
    this.now = now;
    this.contents = contents;
  }

  void register(Operations operations) {
    operations
        .get("/me/drive", Workload.FILES, this::drive)
        .get("/me/drives", Workload.FILES, this::drives)
        .get("/drives/{drive}", Workload.FILES, this::drive)
        .get("/me/drive/sharedWithMe", Workload.FILES, this::sharedWithMe);
    for (String base : List.of("/drives/{drive}", "/me/drive")) {
      for (String item :
          List.of("/root", "/items/{item}", "/root:/{path}", "/items/{item}:/{path}")) {
        operations
            .get(base + item, Workload.FILES, this::item)
            .get(base + item + "/children", Workload.FILES, this::children);
      }
      operations
          .get(base + "/items/{item}/thumbnails", Workload.FILES, this::thumbnails)
          .get(base + "/root/search(q='{q}')", Workload.FILES, call -> search(call, false))
          .get(base + "/items/{item}/search(q='{q}')", Workload.FILES, call -> search(call, false))
          .get(base + "/search(q='{q}')", Workload.FILES, call -> search(call, true))
          .get(base + "/recent()", Workload.FILES, this::recent);
    }
  }

  private Response drive(GraphCall call) {
    call.query().allowOnly(Set.of("$select"));
    Drive drive = access.drive(call);
    if (!drive.opensTo(call.user())) {
      throw FileAccess.notFound();
    }
    Select select = Select.parse(EntityTypes.of("drive"), call.query().get("$select"));
    return Answers.ok(select.project(DriveDocument.of(drive)));
  }

  private Response drives(GraphCall call) {
    return Answers.ok(
        call.list(DRIVES)
            .answer(
                access.world().personalDrive(call.user()).map(DriveDocument::of).stream()
                    .toList()));
  }

  private Response item(GraphCall call) {
    call.query().allowOnly(Set.of("$select", "$expand"));
    Select select = Select.parse(EntityTypes.of("driveItem"), call.query().get("$select"));
    DriveItem item = access.item(call);
    ObjectNode document = finish(select.project(ItemDocument.of(item)), item, select, call);
    Optional<String> expand = call.query().get("$expand");
    if (expand.filter(e -> e.equals("children")).isPresent()) {
      ArrayNode children = document.putArray("children");
      item.children().stream()
          .limit(200)
          .forEach(child -> children.add(finish(ItemDocument.of(child), child, Select.ALL, call)));
    } else if (expand.isPresent()) {
      throw new Refusal(400, "invalidRequest", "'" + expand.get() + "' cannot be expanded here.");
    }
    return Answers.ok(
        document.put("@odata.context", call.baseUrl() + "/$metadata#drives/items/$entity"));
  }

  /** Puts in what costs: the size, and the download address. */
  private ObjectNode finish(ObjectNode document, DriveItem item, Select select, GraphCall call) {
    if (select.includes("size")) {
      document.put("size", ItemDocument.size(item));
    }
    if (!item.isFolder()
        && (select.includes("@microsoft.graph.downloadUrl")
            || select.names("content.downloadUrl"))) {
      document.put("@microsoft.graph.downloadUrl", contents.address(call, item));
    }
    return document;
  }

  private Response children(GraphCall call) {
    DriveItem folder = access.item(call);
    if (!folder.isFolder()) {
      throw new Refusal(400, "invalidRequest", "The item is not a folder.");
    }
    return Answers.ok(
        list(
            call,
            folder.children().stream()
                .sorted(
                    Comparator.comparing((DriveItem child) -> !child.isFolder())
                        .thenComparing(DriveItem::name))
                .toList()));
  }

  private ObjectNode list(GraphCall call, List<DriveItem> items) {
    ListQuery query = call.list(ITEMS);
    call.query()
        .get("$expand")
        .ifPresent(
            expand -> {
              throw new Refusal(400, "invalidRequest", "'" + expand + "' cannot be expanded here.");
            });
    boolean bySize = query.orderBy().map(order -> order.paths().contains("size")).orElse(false);
    query
        .orderBy()
        .filter(order -> !SORTABLE.containsAll(order.paths()))
        .ifPresent(
            order -> {
              throw new Refusal(
                  400,
                  "invalidRequest",
                  "Items can be sorted by name, size and lastModifiedDateTime only.");
            });
    java.util.Map<String, DriveItem> byId = new java.util.HashMap<>();
    List<ObjectNode> documents =
        items.stream()
            .map(
                item -> {
                  byId.put(FileIds.of(item), item);
                  ObjectNode document = ItemDocument.of(item);
                  return bySize ? document.put("size", ItemDocument.size(item)) : document;
                })
            .toList();
    return query.answer(
        documents,
        document ->
            finish(
                document,
                java.util.Objects.requireNonNull(byId.get(document.path("id").asText())),
                query.select(),
                call));
  }

  private Response search(GraphCall call, boolean withShared) {
    DriveItem start = call.has("item") ? access.item(call) : access.visibleRoot(call);
    String text = call.at("q").replace("''", "'");
    Kql query = Kql.parse(text, now);
    Stream<DriveItem> own =
        start.drive().items().stream()
            .filter(item -> start.isRoot() || item.path().startsWith(start.path() + "/"));
    List<DriveItem> found = own.filter(item -> query.matches(access.searchable(item))).toList();
    ObjectNode answer = list(call, found);
    if (withShared && start.drive().owner().isPresent() && !answer.has("@odata.nextLink")) {
      shared(call)
          .filter(item -> query.matches(access.searchable(item)))
          .forEach(item -> answer.withArray("value").add(remote(item)));
    }
    return Answers.ok(answer);
  }

  private Stream<DriveItem> shared(GraphCall call) {
    return access
        .visibleItems(call.user(), false)
        .filter(
            item ->
                !item.drive().opensTo(call.user())
                    && item.details().sharedWith().contains(call.user().alias()));
  }

  private Response sharedWithMe(GraphCall call) {
    call.query().allowOnly(Set.of("allowexternal"));
    ObjectNode answer = Json.object();
    ArrayNode value = answer.putArray("value");
    shared(call).forEach(item -> value.add(remote(item)));
    return Answers.ok(answer);
  }

  private static ObjectNode remote(DriveItem item) {
    ObjectNode whole = ItemDocument.of(item).put("size", ItemDocument.size(item));
    ObjectNode reference = Json.object();
    reference
        .put("id", FileIds.of(item))
        .put("name", item.name())
        .put("webUrl", ItemDocument.webUrl(item));
    reference
        .put("createdDateTime", item.details().created().toString())
        .put("lastModifiedDateTime", item.details().modified().toString());
    whole.remove(List.of("eTag", "cTag", "shared"));
    reference.set("remoteItem", whole);
    return reference;
  }

  private Response recent(GraphCall call) {
    DriveItem root = access.visibleRoot(call);
    List<DriveItem> newest =
        root.drive().items().stream()
            .filter(item -> !item.isFolder())
            .sorted(Comparator.comparing((DriveItem item) -> item.details().modified()).reversed())
            .limit(30)
            .toList();
    return Answers.ok(list(call, newest));
  }

  private Response thumbnails(GraphCall call) {
    access.item(call);
    return Answers.ok(call.list(Listing.of("thumbnail", 200, 999)).answer(List.of()));
  }
}
