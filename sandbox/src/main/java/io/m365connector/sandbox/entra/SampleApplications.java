package io.m365connector.sandbox.entra;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The app registrations that the sandbox starts with. */
public final class SampleApplications {
  /** The connector: a confidential, multi-tenant web API, and the portal's sign-in. */
  public static final String CONNECTOR = "c0000000-0000-4000-8000-0000000000c1";

  /** The connector's client secret. */
  public static final String CONNECTOR_SECRET = "sandbox-connector-secret";

  /** The desktop client that customers use: public, with PKCE. */
  public static final String DESKTOP = "c0000000-0000-4000-8000-0000000000d1";

  /** Another public client, registered but on no allowlist. */
  public static final String STRANGER = "c0000000-0000-4000-8000-0000000000e1";

  /** An application that acts without a user. */
  public static final String DAEMON = "c0000000-0000-4000-8000-0000000000f1";

  /** The daemon's client secret. */
  public static final String DAEMON_SECRET = "sandbox-daemon-secret";

  /** Microsoft Graph as a resource. */
  public static final String GRAPH = "00000003-0000-0000-c000-000000000000";

  /** The connector's delegated permission. */
  public static final String ACCESS_AS_USER = "access_as_user";

  /** The connector's role for applications that call its REST API. */
  public static final String AUTOMATION = "automation";

  private SampleApplications() {}

  static List<Application> in(Cloud cloud, List<String> furtherIdentifierUris) {
    return List.of(
        connector(furtherIdentifierUris),
        publicClient(DESKTOP, "Sample desktop assistant"),
        publicClient(STRANGER, "Unlisted desktop tool"),
        new Application(
            DAEMON,
            "Nightly automation",
            false,
            List.of(),
            Set.of(),
            Set.of(),
            List.of(),
            Set.of(),
            List.of(new Credential.Secret(DAEMON_SECRET, false))),
        new Application(
            GRAPH,
            "Microsoft Graph",
            true,
            List.of(cloud.graphAudience(), cloud.graphAudience() + "/"),
            GraphPermissions.DELEGATED,
            Set.of(),
            List.of(),
            Set.of(),
            List.of()));
  }

  private static Application connector(List<String> furtherIdentifierUris) {
    List<String> uris =
        new ArrayList<>(
            List.of(
                "api://" + CONNECTOR, "https://localhost:9443/mcp", "http://localhost:9080/mcp"));
    uris.addAll(furtherIdentifierUris);
    return new Application(
        CONNECTOR,
        "Microsoft 365 MCP Connector",
        false,
        uris,
        Set.of(ACCESS_AS_USER),
        Set.of(AUTOMATION),
        List.of(
            "https://localhost:*/oidcclient/redirect/portal",
            "http://localhost:*/oidcclient/redirect/portal",
            "https://127.0.0.1:*/oidcclient/redirect/portal",
            "http://localhost:*/admin/sign-in",
            "https://localhost:*/admin/sign-in",
            "https://127.0.0.1:*/admin/sign-in",
            "https://localhost:*/admin/",
            "https://localhost:*/admin/request"),
        Set.of(DESKTOP, STRANGER),
        List.of(new Credential.Secret(CONNECTOR_SECRET, false)));
  }

  /** The loopback return addresses of the MCP clients in the field, on any port, RFC 8252 7.3. */
  private static Application publicClient(String id, String name) {
    return new Application(
        id,
        name,
        true,
        List.of(),
        Set.of(),
        Set.of(),
        List.of(
            "http://127.0.0.1:*/callback",
            "http://localhost:*/callback",
            "http://127.0.0.1:*/oauth/callback",
            "http://localhost:*/oauth/callback",
            "http://127.0.0.1:*/",
            "http://localhost:*/",
            "http://localhost:*"),
        Set.of(),
        List.of());
  }
}
