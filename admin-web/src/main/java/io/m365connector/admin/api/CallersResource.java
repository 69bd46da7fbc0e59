package io.m365connector.admin.api;

import io.m365connector.allowlist.Pair;
import io.m365connector.audit.Reason;
import io.m365connector.unknown.CallerState;
import io.m365connector.unknown.UnknownCallerView;
import io.m365connector.unknown.UnknownCallers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Pairs that tried to call and are on no allowlist. */
@RequestScoped
@Path("unknown-callers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CallersResource {

  @Inject private UnknownCallers callers;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public CallersResource() {}

  @GET
  public String list(
      @QueryParam("state") @DefaultValue("waiting") String state,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    int size = Given.limit(limit);
    long first = Given.number(cursor, 0);
    List<UnknownCallerView> page =
        callers.page(Given.choice("state", CallerState.class, state), (int) first, size);
    return Answers.page(
            page, Answers::caller, page.size() == size ? Given.cursor(first + size) : null)
        .toString();
  }

  @POST
  @Path("{tenant}/{client}/dismiss")
  public Response dismiss(
      @PathParam("tenant") String tenant, @PathParam("client") String client, InputStream in) {
    return handled(tenant, client, in, callers::dismiss);
  }

  @POST
  @Path("{tenant}/{client}/block")
  public Response block(
      @PathParam("tenant") String tenant, @PathParam("client") String client, InputStream in) {
    return handled(tenant, client, in, callers::block);
  }

  @POST
  @Path("{tenant}/{client}/unblock")
  public Response unblock(
      @PathParam("tenant") String tenant, @PathParam("client") String client, InputStream in) {
    return handled(tenant, client, in, callers::unblock);
  }

  private static Response handled(
      String tenant, String client, InputStream in, BiConsumer<Pair, Reason> step) {
    Body body = Body.read(in, "reason");
    step.accept(Given.pair(tenant, client), body.reason());
    return Response.noContent().build();
  }
}
