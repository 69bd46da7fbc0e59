package io.m365connector.admin.api;

import io.m365connector.allowlist.KillSwitch;
import io.m365connector.onboarding.KillSwitches;
import io.m365connector.tenant.TypedId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** The emergency stop: everything, a tenant, or a tool. Each change answers what is off now. */
@RequestScoped
@Path("switches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SwitchesResource {

  private static final String[] FIELDS = {"scope", "subject", "reason"};

  @Inject private KillSwitches switches;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public SwitchesResource() {}

  @GET
  public String list() {
    return Answers.page(switches.engaged(), Answers::killSwitch, null).toString();
  }

  @POST
  @Path("off")
  public String off(InputStream in) {
    Body body = Body.read(in, FIELDS);
    switches.engage(key(body), body.reason());
    return list();
  }

  @POST
  @Path("on")
  public String on(InputStream in) {
    Body body = Body.read(in, FIELDS);
    switches.release(key(body), body.reason());
    return list();
  }

  private static KillSwitch.Key key(Body body) {
    return switch (Given.choice("scope", KillSwitch.Scope.class, body.required("scope"))) {
      case EVERYTHING -> KillSwitch.Key.everything();
      case TENANT -> KillSwitch.Key.tenant(TypedId.tenant(body.text("subject")));
      case TOOL -> tool(body.required("subject"));
    };
  }

  private static KillSwitch.Key tool(String name) {
    try {
      return KillSwitch.Key.tool(name);
    } catch (IllegalArgumentException e) {
      throw Body.refused("subject: is not the name of a tool");
    }
  }
}
