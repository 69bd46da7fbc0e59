package io.m365connector.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.entra.Administration;
import io.m365connector.sandbox.entra.ClientCertificate;
import io.m365connector.sandbox.entra.Cloud;
import io.m365connector.sandbox.entra.OtherIssuer;
import io.m365connector.sandbox.entra.SampleApplications;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.http.Request;
import io.m365connector.sandbox.http.Response;
import io.m365connector.sandbox.http.Router;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** The admin centre's doings as JSON orders. */
final class AdministrationApi {
  private static final String CLUSTER = "https://kubernetes.sandbox.example";
  private static final String WORKLOAD = "system:serviceaccount:connector:connector";
  private static final String PKCS12_PASSWORD = "sandbox";

  private final Administration administration;
  private final Cloud cloud;
  private final OtherIssuer cluster = new OtherIssuer(CLUSTER);

  AdministrationApi(Administration administration, Cloud cloud) {
    this.administration = administration;
    this.cloud = cloud;
  }

  Router on(Router router) {
    return router
        .get("/control/users", request -> Response.json(200, administration.users()))
        .post("/control/users", this::users)
        .post("/control/consents", this::consents)
        .get("/control/keys", request -> currentKey())
        .post("/control/keys", this::keys)
        .post("/control/applications", this::applications)
        .post("/control/credentials", this::credentials)
        .post("/control/federated-assertion", this::federatedAssertion);
  }

  /** {@code {user, enabled?, revokeSessions?}}. */
  private Response users(Request request) {
    JsonNode order = Json.parse(request.body());
    String user = required(order, "user");
    if (order.has("enabled")) {
      administration.enableUser(user, order.path("enabled").asBoolean());
    }
    if (order.path("revokeSessions").asBoolean()) {
      administration.revokeSessions(user);
    }
    return Response.empty(204);
  }

  /** {@code {tenant, action: grant|revoke, client?, resource?, scopes?}}. */
  private Response consents(Request request) {
    JsonNode order = Json.parse(request.body());
    String tenant = required(order, "tenant");
    String client = client(order);
    String resource = order.path("resource").asText("graph");
    List<String> scopes = scopes(order.path("scopes"));
    switch (required(order, "action")) {
      case "grant" -> administration.consent(tenant, client, resource, scopes);
      case "revoke" -> administration.revokeConsent(tenant, client, resource, scopes);
      default -> throw new IllegalArgumentException("action must be grant or revoke");
    }
    return Response.empty(204);
  }

  private static List<String> scopes(JsonNode node) {
    if (node.isTextual()) {
      return Arrays.asList(node.asText().strip().split("\\s+", -1));
    }
    List<String> scopes = new ArrayList<>();
    node.forEach(scope -> scopes.add(scope.asText()));
    return scopes;
  }

  private Response currentKey() {
    return Response.json(200, Json.object().put("current", administration.currentKey()));
  }

  /** {@code {action: add|use|rotate|remove, kid?}}; rotate adds a key and uses it. */
  private Response keys(Request request) {
    JsonNode order = Json.parse(request.body());
    ObjectNode answer = Json.object();
    switch (required(order, "action")) {
      case "add" -> answer.put("added", administration.addKey());
      case "rotate" -> {
        answer.put("previous", administration.currentKey());
        String kid = administration.addKey();
        administration.useKey(kid);
        answer.put("added", kid);
      }
      case "use" -> administration.useKey(required(order, "kid"));
      case "remove" -> administration.removeKey(required(order, "kid"));
      default -> throw new IllegalArgumentException("action must be add, use, rotate or remove");
    }
    return Response.json(200, answer.put("current", administration.currentKey()));
  }

  /**
   * {@code {client?, identifierUri?, redirectUri?}} adds to a registration; {@code {register,
   * redirectUri}} makes one of that name for a public client and answers its id.
   */
  private Response applications(Request request) {
    JsonNode order = Json.parse(request.body());
    if (order.hasNonNull("register")) {
      String id =
          administration.register(order.path("register").asText(), required(order, "redirectUri"));
      return Response.json(201, Json.object().put("id", id));
    }
    if (order.hasNonNull("identifierUri")) {
      administration.addIdentifierUri(client(order), order.path("identifierUri").asText());
    }
    if (order.hasNonNull("redirectUri")) {
      administration.addRedirectUri(client(order), order.path("redirectUri").asText());
    }
    return Response.empty(204);
  }

  /**
   * {@code {client?, action: add|expire|clear, type: secret|certificate|federated, …}}. A
   * certificate comes as {@code pem}; without one it is made here and answered as PKCS #12.
   */
  private Response credentials(Request request) {
    JsonNode order = Json.parse(request.body());
    switch (order.path("action").asText("add")) {
      case "add" -> {
        return addCredential(order);
      }
      case "expire" -> administration.expireCredentials(client(order));
      case "clear" -> administration.removeCredentials(client(order));
      default -> throw new IllegalArgumentException("action must be add, expire or clear");
    }
    return Response.empty(204);
  }

  private Response addCredential(JsonNode order) {
    boolean expired = order.path("expired").asBoolean();
    switch (required(order, "type")) {
      case "secret" -> administration.addSecret(client(order), required(order, "value"), expired);
      case "certificate" -> {
        boolean given = order.hasNonNull("pem");
        ClientCertificate certificate =
            given ? ClientCertificate.ofPem(order.path("pem").asText()) : ClientCertificate.make();
        administration.addCertificate(client(order), certificate, expired);
        ObjectNode answer = Json.object().put("x5t#S256", certificate.sha256Thumbprint());
        if (!given) {
          byte[] file = certificate.pkcs12(PKCS12_PASSWORD.toCharArray());
          answer.put("pkcs12", Base64.getEncoder().encodeToString(file));
          answer.put("password", PKCS12_PASSWORD);
        }
        return Response.json(200, answer);
      }
      case "federated" ->
          administration.federate(
              client(order),
              order.path("issuer").asText(CLUSTER),
              order.path("subject").asText(WORKLOAD),
              order.path("audience").asText(cloud.federationAudience()),
              cluster.publicKey());
      default ->
          throw new IllegalArgumentException("type must be secret, certificate or federated");
    }
    return Response.empty(204);
  }

  /** {@code {issuer?, subject?, audience?, lifetime?}}: plain text, a workload's token. */
  private Response federatedAssertion(Request request) {
    JsonNode order = request.body().length == 0 ? Json.object() : Json.parse(request.body());
    return Response.text(
        200,
        cluster.token(
            order.path("issuer").asText(CLUSTER),
            order.path("subject").asText(WORKLOAD),
            order.path("audience").asText(cloud.federationAudience()),
            order.path("lifetime").asLong(3_600)));
  }

  private static String client(JsonNode order) {
    return order.path("client").asText(SampleApplications.CONNECTOR);
  }

  private static String required(JsonNode order, String field) {
    if (!order.hasNonNull(field)) {
      throw new IllegalArgumentException("'" + field + "' is missing");
    }
    return order.path(field).asText();
  }
}
