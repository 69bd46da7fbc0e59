package io.m365connector.sandbox.graph.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.graph.odata.EntityTypes;
import io.m365connector.sandbox.graph.odata.ListQuery;
import io.m365connector.sandbox.graph.odata.Listing;
import io.m365connector.sandbox.graph.odata.Refusal;
import io.m365connector.sandbox.graph.odata.Select;
import io.m365connector.sandbox.graph.operation.Answers;
import io.m365connector.sandbox.graph.operation.GraphCall;
import io.m365connector.sandbox.graph.operation.Operations;
import io.m365connector.sandbox.graph.operation.Workload;
import io.m365connector.sandbox.http.Response;
import io.m365connector.sandbox.organisation.Organisation;
import io.m365connector.sandbox.organisation.User;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@code /me}, {@code /users}, manager and reports. */
final class UserOperations {
  private static final Listing USERS =
      Listing.of("user", 100, 999).pagedByToken().withOptions("$search");
  private static final Set<String> OTHERS =
      Set.of("User.ReadBasic.All", "User.Read.All", "Directory.Read.All");
  private static final Set<String> FULL = Set.of("User.Read.All", "Directory.Read.All");
  private final Organisation organisation;

  UserOperations(Organisation organisation) {
    this.organisation = organisation;
  }

  void register(Operations operations) {
    operations
        .get("/me", Workload.DIRECTORY, call -> one(call, call.user()))
        .get("/users/{user}", Workload.DIRECTORY, this::byName)
        .get("/users", Workload.DIRECTORY, this::list)
        .get("/me/manager", Workload.DIRECTORY, this::manager)
        .get("/me/directReports", Workload.DIRECTORY, this::reports);
  }

  private Response byName(GraphCall call) {
    String name = call.at("user");
    User user =
        organisation.find(call.principal().tenantId(), name).orElseThrow(() -> notFound(name));
    if (!user.oid().equals(call.user().oid()) && (!call.granted(OTHERS) || call.user().isGuest())) {
      throw Workload.DIRECTORY.missingPermission(OTHERS, call.principal().scopes());
    }
    return one(call, user);
  }

  private static Refusal notFound(String name) {
    return new Refusal(
        404,
        "Request_ResourceNotFound",
        "Resource '"
            + name
            + "' does not exist or one of its queried reference-property objects are not present.");
  }

  private Response one(GraphCall call, User user) {
    call.query().allowOnly(Set.of("$select", "$expand"));
    Select select = Select.parse(EntityTypes.of("user"), call.query().get("$select"));
    ObjectNode document = shown(call, user, select);
    Optional<String> expand = call.query().get("$expand");
    if (expand.isPresent()) {
      if (!expand.get().matches("manager(\\(\\$select=[\\w,]+\\))?")) {
        throw Refusal.badRequest(
            "Parsing OData Select and Expand failed: '"
                + expand.get()
                + "' cannot be expanded here.");
      }
      managerOf(call, user)
          .ifPresent(
              manager ->
                  document.set(
                      "manager", UserDocument.onlyDefault(UserDocument.of(manager, organisation))));
    }
    return Answers.ok(document.put("@odata.context", call.baseUrl() + "/$metadata#users/$entity"));
  }

  /** The document as far as select and permission go. */
  private ObjectNode shown(GraphCall call, User user, Select select) {
    ObjectNode document = UserDocument.of(user, organisation);
    if (!user.oid().equals(call.user().oid()) && !call.granted(FULL)) {
      UserDocument.onlyBasic(document);
    }
    return select.all() ? UserDocument.onlyDefault(document) : select.project(document);
  }

  private Optional<User> managerOf(GraphCall call, User user) {
    if (!call.granted(FULL)) {
      throw Workload.DIRECTORY.missingPermission(FULL, call.principal().scopes());
    }
    return Optional.ofNullable(user.managerAlias())
        .flatMap(alias -> organisation.find(user.tenantId(), alias));
  }

  private Response list(GraphCall call) {
    if (call.user().isGuest()) {
      throw Workload.DIRECTORY.missingPermission(OTHERS, call.principal().scopes());
    }
    boolean eventual =
        call.request()
            .headers()
            .first("ConsistencyLevel")
            .filter("eventual"::equalsIgnoreCase)
            .isPresent();
    requireAdvanced(call, eventual);
    ListQuery query = call.list(USERS);
    Predicate<JsonNode> search =
        call.query().get("$search").map(DirectorySearch::parse).orElse(user -> true);
    boolean full = call.granted(FULL);
    List<ObjectNode> documents =
        organisation.users(call.principal().tenantId()).stream()
            .map(user -> UserDocument.of(user, organisation))
            .filter(search)
            .map(
                document ->
                    full || document.path("id").asText().equals(call.user().oid())
                        ? document
                        : UserDocument.onlyBasic(document))
            .toList();
    boolean all = query.select().all();
    return Answers.ok(
        query.answer(documents, document -> all ? UserDocument.onlyDefault(document) : document));
  }

  private static void requireAdvanced(GraphCall call, boolean eventual) {
    if (call.query().has("$search") && !eventual) {
      throw new Refusal(
          400,
          "Request_UnsupportedQuery",
          "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'");
    }
    boolean counted = call.query().flag("$count");
    if (counted && !eventual) {
      throw new Refusal(
          400,
          "Request_UnsupportedQuery",
          "$count is not currently supported without the request header 'ConsistencyLevel: eventual'.");
    }
    String filter = call.query().get("$filter").orElse("");
    boolean advanced =
        Stream.of("endswith(", " ne ", "not ").anyMatch(filter::contains)
            || !filter.isEmpty() && call.query().has("$orderby");
    if (filter.contains("contains(") || advanced && !(eventual && counted)) {
      throw new Refusal(
          400,
          "Request_UnsupportedQuery",
          "Unsupported or invalid query filter clause specified; advanced queries need $count=true and the header ConsistencyLevel: eventual.");
    }
  }

  private Response manager(GraphCall call) {
    call.query().allowOnly(Set.of("$select", "$expand"));
    User manager = managerOf(call, call.user()).orElseThrow(() -> notFound("manager"));
    Select select = Select.parse(EntityTypes.of("user"), call.query().get("$select"));
    return Answers.ok(shown(call, manager, select).put("@odata.type", "#microsoft.graph.user"));
  }

  private Response reports(GraphCall call) {
    Listing listing = Listing.of("user", 100, 999);
    List<ObjectNode> documents =
        organisation.users(call.user().tenantId()).stream()
            .filter(user -> call.user().alias().equals(user.managerAlias()))
            .map(
                user ->
                    UserDocument.onlyDefault(UserDocument.of(user, organisation))
                        .put("@odata.type", "#microsoft.graph.user"))
            .toList();
    return Answers.ok(call.list(listing).answer(documents));
  }
}
