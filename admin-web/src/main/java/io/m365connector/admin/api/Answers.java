package io.m365connector.admin.api;

import io.m365connector.allowlist.EntryTerms;
import io.m365connector.allowlist.EntryView;
import io.m365connector.allowlist.KillSwitch;
import io.m365connector.audit.AuditRow;
import io.m365connector.onboarding.RequestView;
import io.m365connector.transfer.Plan;
import io.m365connector.transfer.PlanView;
import io.m365connector.transfer.PlannedEntry;
import io.m365connector.transfer.Verdict;
import io.m365connector.unknown.UnknownCallerView;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How records look as JSON. */
final class Answers {

  private Answers() {}

  /** An object without its empty fields. */
  private static final class Fields {
    private final JsonObjectBuilder json = Json.createObjectBuilder();

    Fields add(String name, @Nullable Object value) {
      switch (value) {
        case null -> {}
        case Boolean truth -> json.add(name, truth);
        case Number number -> json.add(name, number.longValue());
        case JsonObject object -> json.add(name, object);
        case JsonArrayBuilder array -> json.add(name, array);
        default -> json.add(name, value.toString());
      }
      return this;
    }

    JsonObject build() {
      return json.build();
    }
  }

  static JsonObject entry(EntryView entry) {
    EntryTerms terms = entry.terms();
    return new Fields()
        .add("id", entry.id())
        .add("tenant", entry.pair().tenant())
        .add("client", entry.pair().client())
        .add("status", entry.status())
        .add("statusReason", entry.statusReason())
        .add("statusSince", entry.statusSince())
        .add("statusBy", entry.statusBy())
        .add("label", terms.label())
        .add("tenantDomain", terms.tenantDomain())
        .add(
            "tools",
            terms.tools().named() == null
                ? "all"
                : Json.createArrayBuilder(List.copyOf(terms.tools().named())))
        .add("validFrom", terms.validFrom())
        .add("validUntil", terms.validUntil())
        .add("callsPerMinute", terms.callsPerMinute())
        .add("guestsAllowed", terms.guestsAllowed())
        .add("contact", terms.contact())
        .add("notes", terms.notes())
        .add("requestId", entry.requestId())
        .add("createdAt", entry.createdAt())
        .add("version", entry.version())
        .build();
  }

  static JsonObject request(RequestView request) {
    return new Fields()
        .add("id", request.id())
        .add("tenant", request.wish().pair().tenant())
        .add("client", request.wish().pair().client())
        .add("tenantDomain", request.wish().tenantDomain())
        .add("organisation", request.wish().organisation())
        .add("contactName", request.wish().contactName())
        .add("contactMail", request.wish().contactMail())
        .add("purpose", request.wish().purpose())
        .add("expectedUsers", request.wish().expectedUsers())
        .add("tools", request.wish().tools())
        .add("wantedFrom", request.wish().wantedFrom())
        .add("wantedUntil", request.wish().wantedUntil())
        .add("state", request.state())
        .add("stateReason", request.stateReason())
        .add("stateSince", request.stateSince())
        .add("assignee", request.assigneeName())
        .add("createdAt", request.createdAt())
        .add("expiresAt", request.expiresAt())
        .add("entryId", request.entryId())
        .add("version", request.version())
        .build();
  }

  static JsonObject audit(AuditRow row) {
    return new Fields()
        .add("seq", row.seq())
        .add("at", row.at())
        .add("actorKind", row.actorKind())
        .add("actorId", row.actorId())
        .add("actorName", row.actorName())
        .add("action", row.action())
        .add("targetKind", row.target().kind())
        .add("targetId", row.target().id())
        .add("targetLabel", row.target().label())
        .add("reason", row.reason())
        .add("before", fields(row.change().before()))
        .add("after", fields(row.change().after()))
        .add("ip", row.ip())
        .add("node", row.node())
        .add("requestId", row.requestId())
        .add("hash", row.hash())
        .build();
  }

  static JsonObject caller(UnknownCallerView caller) {
    return new Fields()
        .add("tenant", caller.pair().tenant())
        .add("client", caller.pair().client())
        .add("firstTriedAt", caller.firstTriedAt())
        .add("lastTriedAt", caller.lastTriedAt())
        .add("calls", caller.calls())
        .add("lastRefusal", caller.lastRefusal().id())
        .add("state", caller.state())
        .add("handledBy", caller.handledBy())
        .build();
  }

  static JsonObject killSwitch(KillSwitch off) {
    return new Fields()
        .add("scope", off.key().scope())
        .add("subject", off.key().subject())
        .add("reason", off.reason())
        .add("engagedBy", off.engagedBy())
        .add("engagedAt", off.engagedAt())
        .build();
  }

  static JsonObject plan(PlanView plan) {
    return new Fields()
        .add("id", plan.id())
        .add("expiresAt", plan.id() == null ? null : plan.expiresAt())
        .add("applied", plan.applied())
        .add("plan", plan(plan.plan()))
        .build();
  }

  static JsonObject plan(Plan plan) {
    JsonObjectBuilder counts = Json.createObjectBuilder();
    for (Verdict verdict : Verdict.values()) {
      counts.add(verdict.name(), plan.count(verdict));
    }
    JsonArrayBuilder entries = Json.createArrayBuilder();
    plan.entries().stream()
        .filter(entry -> entry.verdict() != Verdict.SAME)
        .forEach(entry -> entries.add(planned(entry)));
    return new Fields()
        .add("changes", plan.changes())
        .add("applicable", plan.applicable())
        .add("seen", plan.seen())
        .add("counts", counts.build())
        .add("entries", entries)
        .build();
  }

  private static JsonObject planned(PlannedEntry entry) {
    return new Fields()
        .add("place", entry.place() == 0 ? null : entry.place())
        .add("verdict", entry.verdict())
        .add("tenant", entry.tenant())
        .add("client", entry.client())
        .add("label", entry.label())
        .add("problem", entry.problem())
        .add("before", fields(entry.before()))
        .add("after", fields(entry.after()))
        .build();
  }

  /** A page: the items, and the cursor of the next page where there is one. */
  static <T> JsonObject page(List<T> items, Function<T, JsonObject> writer, @Nullable String next) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    items.forEach(item -> array.add(writer.apply(item)));
    return new Fields().add("items", array).add("next", next).build();
  }

  /** A record with its version as an entity tag. */
  static Response tagged(int status, JsonObject json) {
    return Response.status(status)
        .tag(new EntityTag(String.valueOf(json.getJsonNumber("version").longValue())))
        .entity(json.toString())
        .build();
  }

  private static JsonObject fields(Map<String, String> fields) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    fields.forEach(json::add);
    return json.build();
  }
}
