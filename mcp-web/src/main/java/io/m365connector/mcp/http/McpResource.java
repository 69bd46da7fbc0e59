package io.m365connector.mcp.http;

import io.m365connector.allowlist.AdmittedCaller;
import io.m365connector.caller.TenantId;
import io.m365connector.mcp.dispatch.Answer;
import io.m365connector.mcp.gate.BearerGate;
import io.m365connector.mcp.metadata.Challenge;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;

/**
 * The MCP endpoint: {@code POST /mcp}, and {@code POST /mcp/{tenant}} for clients that need an
 * issuer of their own. Every other method is answered 405: there is no session to open or end.
 *
 * <p>A request gets here only through the gate, which leaves the admitted caller behind; one
 * without is refused, whatever path it took.
 */
@Path("/mcp")
@RequestScoped
public class McpResource {

  private static final String CHALLENGE = "WWW-Authenticate";
  private static final int UNAUTHORIZED = 401;

  private final Calls calls;
  private final Challenge challenge;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected McpResource() {
    this.calls = null;
    this.challenge = null;
  }

  @Inject
  public McpResource(Calls calls, Challenge challenge) {
    this.calls = calls;
    this.challenge = challenge;
  }

  /** A message for the endpoint that all tenants share. */
  @POST
  public void post(@Suspended AsyncResponse response, @Context HttpServletRequest request)
      throws IOException {
    accept(response, request, Optional.empty());
  }

  /** A message for a tenant's own endpoint; only that tenant's tokens are good there. */
  @POST
  @Path("{tenant}")
  public void post(
      @PathParam("tenant") String tenant,
      @Suspended AsyncResponse response,
      @Context HttpServletRequest request)
      throws IOException {
    TenantId own;
    try {
      own = TenantId.of(tenant);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException(e);
    }
    accept(response, request, Optional.of(own));
  }

  private void accept(AsyncResponse response, HttpServletRequest request, Optional<TenantId> tenant)
      throws IOException {
    if (!(request.getAttribute(BearerGate.ADMITTED) instanceof AdmittedCaller caller)) {
      response.resume(unauthorized(challenge.bearer(tenant)));
      return;
    }
    boolean foreign = tenant.isPresent() && !tenant.get().equals(caller.caller().tenant());
    if (foreign) {
      response.resume(unauthorized(challenge.invalidToken(tenant)));
      return;
    }
    calls.start(caller, RequestHead.of(request), response, answer -> http(answer, tenant));
  }

  private Response http(Answer answer, Optional<TenantId> tenant) {
    Response plain = Answers.response(answer);
    return answer
        .claims()
        .map(
            claims ->
                Response.fromResponse(plain)
                    .header(CHALLENGE, challenge.insufficientClaims(claims, tenant))
                    .build())
        .orElse(plain);
  }

  private static Response unauthorized(String challenge) {
    return Response.status(UNAUTHORIZED)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(PlainErrors.body(UNAUTHORIZED, Statuses.text(UNAUTHORIZED)))
        .header(CHALLENGE, challenge)
        .build();
  }
}
