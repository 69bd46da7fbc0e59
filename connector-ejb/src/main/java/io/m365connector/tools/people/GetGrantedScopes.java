package io.m365connector.tools.people;

import io.m365connector.tools.JsonFields;
import io.m365connector.tools.Schema;
import io.m365connector.tools.Tool;
import io.m365connector.tools.ToolArguments;
import io.m365connector.tools.ToolCall;
import io.m365connector.tools.ToolDescriptor;
import io.m365connector.tools.ToolResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.Set;

/** {@code get_granted_scopes}. */
@ApplicationScoped
public class GetGrantedScopes implements Tool {

  private static final ToolDescriptor DESCRIPTOR =
      new ToolDescriptor(
          "get_granted_scopes",
          "What the connector may read",
          "Lists the Microsoft Graph permissions that the tenant granted the connector for the"
              + " signed-in user.",
          Schema.object().json(),
          Schema.object()
              .texts("grantedScopes", "Delegated permissions, in alphabetical order")
              .required("grantedScopes")
              .json(),
          Set.of());

  @Override
  public ToolDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ToolResult run(ToolArguments arguments, ToolCall call) {
    JsonArrayBuilder scopes = Json.createArrayBuilder();
    call.graph().scopes().stream().sorted().forEach(scopes::add);
    return new ToolResult(new JsonFields().add("grantedScopes", scopes.build()).json());
  }
}
