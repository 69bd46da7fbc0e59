package io.m365connector.admin.api;

import io.m365connector.allowlist.EntrySearch;
import io.m365connector.allowlist.EntryStatus;
import io.m365connector.allowlist.EntryTerms;
import io.m365connector.allowlist.EntryView;
import io.m365connector.allowlist.Pair;
import io.m365connector.allowlist.ToolPolicy;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import io.m365connector.onboarding.Entries;
import io.m365connector.onboarding.Replays;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The allowlist's entries. */
@RequestScoped
@Path("entries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EntriesResource {

  private static final String[] TERMS = {
    "label",
    "tenantDomain",
    "tools",
    "validFrom",
    "validUntil",
    "callsPerMinute",
    "guestsAllowed",
    "contact",
    "notes",
    "reason"
  };
  private static final String[] NEW = {
    "tenant",
    "client",
    "label",
    "tenantDomain",
    "tools",
    "validFrom",
    "validUntil",
    "callsPerMinute",
    "guestsAllowed",
    "contact",
    "notes",
    "reason"
  };

  @Inject private Entries entries;
  @Inject private Replays replays;
  @Inject private Trial trial;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public EntriesResource() {}

  @GET
  public String list(
      @QueryParam("q") @Nullable String text,
      @QueryParam("status") List<String> statuses,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    Set<EntryStatus> wanted = EnumSet.noneOf(EntryStatus.class);
    statuses.forEach(each -> wanted.add(Given.choice("status", EntryStatus.class, each)));
    EntrySearch search = new EntrySearch(text, wanted, null, EntrySearch.Order.LABEL, false);
    @Nullable String place = Given.place(cursor);
    int size = Given.limit(limit);
    List<EntryView> page =
        wanted.contains(EntryStatus.REVOKED)
            ? entries.page(search, (int) Given.number(cursor, 0), size)
            : entries.after(search, place == null ? null : Given.id(place), size);
    @Nullable String next = null;
    if (page.size() == size) {
      next =
          wanted.contains(EntryStatus.REVOKED)
              ? Given.cursor(Given.number(cursor, 0) + size)
              : Given.cursor(page.getLast().id());
    }
    return Answers.page(page, Answers::entry, next).toString();
  }

  @GET
  @Path("{id}")
  public Response find(@PathParam("id") String id) {
    EntryView entry = entries.find(Given.id(id)).orElseThrow(() -> new RuleBroken(Code.NOT_THERE));
    return tagged(200, entry);
  }

  @POST
  public Response create(
      InputStream in,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @QueryParam("dryRun") boolean dryRun) {
    Body body = Body.read(in, NEW);
    Pair pair = Given.pair(body.text("tenant"), body.text("client"));
    EntryTerms terms = terms(body);
    UUID made =
        trial.run(
            dryRun,
            () ->
                replays.once(
                    key,
                    pair + "\n" + terms,
                    () -> entries.admit(pair, terms, body.reason()).id()));
    if (dryRun) {
      return Response.ok("{\"dryRun\":true}").build();
    }
    return tagged(201, entries.find(made).orElseThrow(() -> new RuleBroken(Code.NOT_THERE)));
  }

  @PUT
  @Path("{id}")
  public Response change(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @QueryParam("dryRun") boolean dryRun,
      InputStream in) {
    Body body = Body.read(in, TERMS);
    long version = Given.version(ifMatch);
    return changed(dryRun, () -> entries.change(Given.id(id), version, terms(body), body.reason()));
  }

  @POST
  @Path("{id}/suspend")
  public Response suspend(
      @PathParam("id") String id, @QueryParam("dryRun") boolean dryRun, InputStream in) {
    Body body = Body.read(in, "reason");
    return changed(dryRun, () -> entries.suspend(Given.id(id), body.reason()));
  }

  @POST
  @Path("{id}/resume")
  public Response resume(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @QueryParam("dryRun") boolean dryRun,
      InputStream in) {
    Body body = Body.read(in, "reason");
    long version = Given.version(ifMatch);
    return changed(dryRun, () -> entries.resume(Given.id(id), version, body.reason()));
  }

  @POST
  @Path("{id}/renew")
  public Response renew(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @QueryParam("dryRun") boolean dryRun,
      InputStream in) {
    Body body = Body.read(in, "reason", "validUntil");
    long version = Given.version(ifMatch);
    return changed(
        dryRun,
        () ->
            entries.renew(
                Given.id(id),
                version,
                Given.time("validUntil", body.text("validUntil")),
                body.reason()));
  }

  @POST
  @Path("{id}/revoke")
  public Response revoke(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @QueryParam("dryRun") boolean dryRun,
      InputStream in) {
    Body body = Body.read(in, "reason");
    long version = Given.version(ifMatch);
    return changed(dryRun, () -> entries.revoke(Given.id(id), version, body.reason()));
  }

  private Response changed(boolean dryRun, Supplier<EntryView> change) {
    UUID id = trial.run(dryRun, change).id();
    return dryRun
        ? Response.ok("{\"dryRun\":true}").build()
        : tagged(200, entries.find(id).orElseThrow(() -> new RuleBroken(Code.NOT_THERE)));
  }

  private static Response tagged(int status, EntryView entry) {
    return Answers.tagged(status, Answers.entry(entry));
  }

  static EntryTerms terms(Body body) {
    @Nullable String calls = body.text("callsPerMinute");
    return new EntryTerms(
        body.required("label"),
        body.text("tenantDomain"),
        tools(body),
        Given.time("validFrom", body.text("validFrom")),
        Given.time("validUntil", body.text("validUntil")),
        calls == null ? null : Math.toIntExact(body.number("callsPerMinute")),
        body.truth("guestsAllowed"),
        body.text("contact"),
        body.text("notes"));
  }

  private static ToolPolicy tools(Body body) {
    @Nullable List<String> names = body.list("tools");
    try {
      return names == null ? ToolPolicy.ALL : ToolPolicy.only(names);
    } catch (IllegalArgumentException e) {
      throw Body.refused("tools: one is not the name of a tool");
    }
  }
}
