package io.m365connector.admin.api;

import io.m365connector.allowlist.EntryTerms;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import io.m365connector.onboarding.AccessRequests;
import io.m365connector.onboarding.RequestState;
import io.m365connector.onboarding.RequestView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.jspecify.annotations.Nullable;

/** Requests for access, and decisions on them. An automation counts as one approver. */
@RequestScoped
@Path("requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RequestsResource {

  @Inject private AccessRequests requests;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public RequestsResource() {}

  @GET
  public String list(
      @QueryParam("state") List<String> states,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    Set<RequestState> wanted = EnumSet.noneOf(RequestState.class);
    states.forEach(each -> wanted.add(Given.choice("state", RequestState.class, each)));
    int size = Given.limit(limit);
    long first = Given.number(cursor, 0);
    List<RequestView> page =
        requests.page(wanted.isEmpty() ? RequestState.OPEN : wanted, (int) first, size);
    return Answers.page(
            page, Answers::request, page.size() == size ? Given.cursor(first + size) : null)
        .toString();
  }

  @GET
  @Path("{id}")
  public Response find(@PathParam("id") String id) {
    return Answers.tagged(200, Answers.request(get(id)));
  }

  @POST
  @Path("{id}/approve")
  public Response approve(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      InputStream in) {
    Body body =
        Body.read(
            in,
            "label",
            "tenantDomain",
            "tools",
            "validFrom",
            "validUntil",
            "callsPerMinute",
            "guestsAllowed",
            "contact",
            "notes",
            "reason");
    long version = Given.version(ifMatch);
    // Without terms of the approver's own, those that were asked for.
    EntryTerms terms =
        body.text("label") == null ? get(id).wish().terms() : EntriesResource.terms(body);
    requests.approve(Given.id(id), version, terms, body.reason());
    return find(id);
  }

  @POST
  @Path("{id}/reject")
  public Response reject(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      InputStream in) {
    Body body = Body.read(in, "reason");
    requests.reject(Given.id(id), Given.version(ifMatch), body.reason());
    return find(id);
  }

  @POST
  @Path("{id}/claim")
  public Response claim(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      InputStream in) {
    Body.read(in);
    requests.claim(Given.id(id), Given.version(ifMatch));
    return find(id);
  }

  @POST
  @Path("{id}/release")
  public Response release(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      InputStream in) {
    Body.read(in);
    requests.release(Given.id(id), Given.version(ifMatch));
    return find(id);
  }

  @POST
  @Path("{id}/block")
  public Response block(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      InputStream in) {
    Body body = Body.read(in, "reason");
    requests.block(Given.id(id), Given.version(ifMatch), body.reason());
    return find(id);
  }

  @POST
  @Path("{id}/unblock")
  public Response unblock(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      InputStream in) {
    Body body = Body.read(in, "reason");
    requests.unblock(Given.id(id), Given.version(ifMatch), body.reason());
    return find(id);
  }

  private RequestView get(String id) {
    return requests.find(Given.id(id)).orElseThrow(() -> new RuleBroken(Code.NOT_THERE));
  }
}
