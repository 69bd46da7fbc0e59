package io.m365connector.kit;

import io.m365connector.caller.ClientId;
import io.m365connector.caller.TenantId;
import io.m365connector.config.Cloud;
import io.m365connector.config.ConnectorConfig;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that outputs are written from.
 *
 * @param login Entra's address
 * @param issuer base of the issuer that clients find
 * @param connector the connector's own registration
 * @param scope what clients ask for
 * @param endpoint the MCP endpoint
 * @param client the desktop client; null while it does not exist yet
 * @param name the customer's name, on one line
 * @param tools the tools that the customer may use
 */
record Facts(
    Cloud cloud,
    URI login,
    URI issuer,
    UUID connector,
    String scope,
    URI endpoint,
    TenantId tenant,
    @Nullable ClientId client,
    String name,
    List<String> tools,
    ToolChoice choice) {

  /** How clients call the server; without blanks, as Claude Code wants it. */
  static final String SERVER = "m365";

  /** What the client registration is called. */
  String registration() {
    return "Claude Desktop for " + name;
  }

  /** Where a desktop client waits for its sign-in; Entra ignores the port. */
  static final List<String> REDIRECTS =
      List.of("http://127.0.0.1/callback", "http://localhost/callback");

  static Facts of(
      ConnectorConfig config, Recipient recipient, List<String> tools, ToolChoice choice) {
    return new Facts(
        config.cloud(),
        config.entraUrl(),
        config.issuerUrl(),
        config.clientId(),
        config.scope(),
        config.mcpUrl(),
        recipient.tenant(),
        recipient.client(),
        recipient.name(),
        List.copyOf(tools),
        choice);
  }

  ClientId knownClient() {
    if (client == null) {
      throw new IllegalStateException("The client is not registered yet");
    }
    return client;
  }

  /** Whether the client finds Entra by the tenant id alone. */
  boolean isUsualCloud() {
    return cloud == Cloud.GLOBAL && issuer.equals(cloud.login());
  }
}
