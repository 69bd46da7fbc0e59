package io.m365connector.admin.api;

import io.m365connector.admin.http.RequestOrigin;
import io.m365connector.code.Code;
import io.m365connector.code.CodedException;
import io.m365connector.code.RuleBroken;
import jakarta.ejb.EJBAccessException;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Refusals as problem documents (RFC 9457); the one place where they are written. */
final class Problems {

  private static final Logger LOG = System.getLogger(Problems.class.getName());

  private Problems() {}

  static Response of(int status, Code code, String detail, HttpServletRequest request) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("type", "about:blank")
            .add("title", code.what())
            .add("status", status)
            .add("detail", detail.isEmpty() ? code.move() : detail + ". " + code.move())
            .add("code", code.id())
            .add("whoseMove", code.whoseMove().name());
    Object id = request.getAttribute(RequestOrigin.ID);
    if (id != null) {
      json.add("requestId", id.toString());
    }
    return Response.status(status)
        .type("application/problem+json")
        .entity(json.build().toString())
        .build();
  }

  /** What the rules refuse. */
  public static class OfRules implements ExceptionMapper<CodedException> {
    @Context private HttpServletRequest request;

    @Override
    public Response toResponse(CodedException refusal) {
      String facts = refusal instanceof RuleBroken rule ? String.join("; ", rule.facts()) : "";
      return of(status(refusal.code()), refusal.code(), facts, request);
    }

    private int status(Code code) {
      return switch (code) {
        case NOT_THERE -> 404;
        case CHANGED_MEANWHILE -> request.getHeader("If-Match") == null ? 409 : 412;
        case STEP_NOT_POSSIBLE, PAIR_EXISTS -> 409;
        case VERSION_NEEDED -> 428;
        case SECOND_PERSON_NEEDED, MANAGED_ELSEWHERE, REQUESTS_BLOCKED -> 403;
        case TOO_MANY_REQUESTS -> 429;
        case ENTRA_UNAVAILABLE -> 503;
        default -> 422;
      };
    }
  }

  /** What the role does not allow. */
  public static class OfAccess implements ExceptionMapper<EJBAccessException> {
    @Context private HttpServletRequest request;

    @Override
    public Response toResponse(EJBAccessException refusal) {
      return of(403, Code.ROLE_MISSING, "", request);
    }
  }

  /** What HTTP refuses: no such path, method or type. */
  public static class OfHttp implements ExceptionMapper<WebApplicationException> {
    @Context private HttpServletRequest request;

    @Override
    public Response toResponse(WebApplicationException refusal) {
      int status = refusal.getResponse().getStatus();
      if (status == 404) {
        return of(404, Code.NOT_THERE, "", request);
      }
      Response problem = of(status, Code.INPUT_INVALID, "HTTP " + status, request);
      Object allow = refusal.getResponse().getHeaders().getFirst("Allow");
      return allow == null
          ? problem
          : Response.fromResponse(problem).header("Allow", allow).build();
    }
  }

  /** Everything else; its text is for the log only. */
  public static class OfAnything implements ExceptionMapper<Throwable> {
    @Context private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
      for (Throwable each = failure; each != null; each = each.getCause()) {
        if (each instanceof OptimisticLockException) {
          return of(409, Code.CHANGED_MEANWHILE, "", request);
        }
      }
      LOG.log(Level.ERROR, "REST request " + request.getAttribute(RequestOrigin.ID), failure);
      return of(500, Code.INTERNAL, "", request);
    }
  }
}
