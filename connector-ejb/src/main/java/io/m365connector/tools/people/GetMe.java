package io.m365connector.tools.people;

import io.m365connector.graph.GraphClient;
import io.m365connector.graph.rest.User;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.Schema;
import io.m365connector.tools.Tool;
import io.m365connector.tools.ToolArguments;
import io.m365connector.tools.ToolCall;
import io.m365connector.tools.ToolDescriptor;
import io.m365connector.tools.ToolResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** {@code get_me}. */
@ApplicationScoped
public class GetMe implements Tool {

  private static final String SELECT =
      "id,displayName,mail,userPrincipalName,givenName,surname,jobTitle,department,officeLocation,"
          + "preferredLanguage,mobilePhone,businessPhones";

  private static final ToolDescriptor DESCRIPTOR =
      new ToolDescriptor(
          "get_me",
          "Who is signed in",
          "Returns name, addresses and position of the signed-in user, and the tenant.",
          Schema.object().json(),
          PersonItem.schema()
              .text("givenName", "First name")
              .text("surname", "Last name")
              .text("preferredLanguage", "Language tag")
              .text("tenantId", "The tenant of the sign-in")
              .json(),
          Set.of("User.Read"));

  private final GraphClient graph;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected GetMe() {
    this.graph = null;
  }

  @Inject
  public GetMe(GraphClient graph) {
    this.graph = graph;
  }

  @Override
  public ToolDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ToolResult run(ToolArguments arguments, ToolCall call) {
    User me =
        call.reads(graph, DESCRIPTOR.scopes()).read((api, headers) -> api.me(headers, SELECT));
    JsonFields answer =
        PersonItem.of(me)
            .add("givenName", me.givenName())
            .add("surname", me.surname())
            .add("preferredLanguage", me.preferredLanguage())
            .add("tenantId", call.admitted().caller().tenant().toString());
    return new ToolResult(answer.json());
  }
}
