package io.m365connector.admin.api;

import io.m365connector.transfer.Plans;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The whole desired allowlist: planned, then applied. */
@RequestScoped
@Path("plan")
@Produces(MediaType.APPLICATION_JSON)
public class PlanResource {

  private static final int MOST = 2 * 1024 * 1024;

  @Inject private Plans plans;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public PlanResource() {}

  @PUT
  @Consumes({"application/yaml", MediaType.APPLICATION_JSON})
  public String create(InputStream in, @QueryParam("dryRun") boolean dryRun) {
    String document = new String(Body.bytes(in, MOST), StandardCharsets.UTF_8);
    return Answers.plan(plans.create(document, dryRun)).toString();
  }

  @GET
  @Path("{id}")
  public String find(@PathParam("id") String id) {
    return Answers.plan(plans.find(Given.id(id))).toString();
  }

  @POST
  @Path("{id}/apply")
  @Consumes(MediaType.APPLICATION_JSON)
  public String apply(@PathParam("id") String id, InputStream in) {
    Body body = Body.read(in, "confirm", "reason");
    return Answers.plan(plans.apply(Given.id(id), body.number("confirm"), body.reason()))
        .toString();
  }
}
