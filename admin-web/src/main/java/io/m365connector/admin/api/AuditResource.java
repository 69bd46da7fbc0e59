package io.m365connector.admin.api;

import io.m365connector.audit.AuditFilter;
import io.m365connector.audit.AuditLog;
import io.m365connector.audit.AuditLog.Found;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The audit trail. */
@RequestScoped
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

  @Inject private AuditLog log;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public AuditResource() {}

  /** Which rows. */
  public static class Filter {
    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("until")
    private @Nullable String until;

    @QueryParam("actor")
    private @Nullable String actor;

    @QueryParam("action")
    private @Nullable String action;

    @QueryParam("target")
    private @Nullable String target;

    @QueryParam("text")
    private @Nullable String text;

    AuditFilter read() {
      return new AuditFilter(
          Given.time("from", from), Given.time("until", until), actor, action, target, text);
    }
  }

  @GET
  public String list(
      @BeanParam Filter filter,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    Found found = log.find(filter.read(), Given.number(cursor, Long.MAX_VALUE), Given.limit(limit));
    return Answers.page(
            found.rows(), Answers::audit, found.rest() == 0 ? null : Given.cursor(found.rest()))
        .toString();
  }

  @GET
  @Path("verify")
  public String verify() {
    AuditLog.Verdict verdict = log.verify();
    return Json.createObjectBuilder()
        .add("intact", verdict.intact())
        .add("rows", verdict.rows())
        .add("hash", verdict.hash())
        .build()
        .toString();
  }
}
