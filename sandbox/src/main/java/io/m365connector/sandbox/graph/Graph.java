package io.m365connector.sandbox.graph;

import io.m365connector.sandbox.entra.GraphPrincipal;
import io.m365connector.sandbox.entra.GraphTokenRefused;
import io.m365connector.sandbox.entra.GraphTokens;
import io.m365connector.sandbox.graph.files.Downloads;
import io.m365connector.sandbox.graph.odata.Refusal;
import io.m365connector.sandbox.graph.operation.Answers;
import io.m365connector.sandbox.graph.operation.GraphCall;
import io.m365connector.sandbox.graph.operation.Operation;
import io.m365connector.sandbox.graph.operation.Operations;
import io.m365connector.sandbox.graph.operation.Workload;
import io.m365connector.sandbox.http.Handler;
import io.m365connector.sandbox.http.Request;
import io.m365connector.sandbox.http.Response;
import io.m365connector.sandbox.organisation.Organisation;
import io.m365connector.sandbox.organisation.User;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;

/**
 * Answers everything below {@code /v1.0}, and the download addresses it gives out. A request goes
 * through these gates, in Graph's order: a token of this Entra (401), a known operation (404, or
 * 403/405 for a write), the operation's permission (403), a free place in the mailbox (429), and
 * only then the operation itself.
 */
public final class Graph implements Handler {
  private static final String VERSION = "/v1.0";
  private final Organisation organisation;
  private final GraphTokens tokens;
  private final GraphObserver observer;
  private final Operations operations;
  private final Downloads downloads = new Downloads(Clock.systemUTC());
  private final MailboxConcurrency concurrency = new MailboxConcurrency();

  public Graph(Organisation organisation, GraphTokens tokens, GraphObserver observer) {
    this.organisation = organisation;
    this.tokens = tokens;
    this.observer = observer;
    this.operations = Services.operations(organisation, downloads);
  }

  /** Every operation it knows, as "METHOD template". */
  public Iterable<String> operationNames() {
    return operations.names();
  }

  @Override
  public Response handle(Request request) throws IOException, InterruptedException {
    if (request.rawPath().startsWith(Downloads.PREFIX)) {
      return downloads.handle(request);
    }
    String requestId = UUID.randomUUID().toString();
    String clientRequestId = request.headers().first("client-request-id").orElse(requestId);
    Response response;
    try {
      response = answer(request);
    } catch (Refusal refusal) {
      response = Answers.refused(refusal, requestId, clientRequestId);
      if (refusal.status() == 401) {
        response = response.header("WWW-Authenticate", challenge(request));
      }
    }
    return response
        .header("request-id", requestId)
        .header("client-request-id", clientRequestId)
        .header(
            "x-ms-ags-diagnostic",
            "{\"ServerInfo\":{\"DataCenter\":\"Sandbox\",\"Slice\":\"E\",\"Ring\":\"5\"}}")
        .header("Cache-Control", "private");
  }

  private static String challenge(Request request) {
    return "Bearer realm=\"\", authorization_uri=\""
        + request.origin()
        + "/common/oauth2/authorize\", client_id=\"00000003-0000-0000-c000-000000000000\"";
  }

  private Response answer(Request request) throws InterruptedException {
    request.trail().area("graph");
    GraphPrincipal principal = authenticate(request);
    request
        .trail()
        .tenant(principal.tenantId())
        .user(principal.userId())
        .client(principal.clientId());
    User user =
        organisation
            .user(principal.tenantId(), principal.userId())
            .orElseThrow(
                () ->
                    new Refusal(
                        401,
                        "InvalidAuthenticationToken",
                        "The identity of the calling user could not be established."));
    String path = pathBelowVersion(request);
    Operations.Match match =
        operations.find(request.method(), path).orElseThrow(() -> unknown(request, path));
    request.trail().template(VERSION + match.operation().template());
    User subject = subject(match, user);
    match.operation().requirePermission(principal, subject.oid().equals(user.oid()));
    GraphCall call = GraphCall.of(request, principal, user, match.path());
    Response response = answer(match.operation(), call, subject);
    return call.applied().isEmpty()
        ? response
        : response.header("Preference-Applied", String.join(", ", call.applied()));
  }

  private Response answer(Operation operation, GraphCall call, User subject)
      throws InterruptedException {
    if (operation.workload() != Workload.OUTLOOK) {
      observer.answering(call.request());
      return operation.answering().answer(call);
    }
    try (MailboxConcurrency.Place place =
        concurrency.enter(call.principal().clientId(), subject.oid())) {
      observer.answering(call.request());
      return operation.answering().answer(call);
    }
  }

  private GraphPrincipal authenticate(Request request) {
    String bearer =
        request
            .headers()
            .bearer()
            .filter(token -> !token.isEmpty())
            .orElseThrow(
                () -> new Refusal(401, "InvalidAuthenticationToken", "Access token is empty."));
    try {
      return tokens.verify(bearer);
    } catch (GraphTokenRefused refused) {
      throw new Refusal(refused.status(), refused.code(), String.valueOf(refused.getMessage()));
    }
  }

  private static String pathBelowVersion(Request request) {
    String path = request.rawPath();
    if (!path.startsWith(VERSION + "/")) {
      throw Refusal.badRequest("Invalid version: " + path.split("/", -1)[1]);
    }
    return path.substring(VERSION.length());
  }

  /** Whose data the path names: the caller's, or that of {@code /users/{user}}. */
  private User subject(Operations.Match match, User caller) {
    String name = match.path().get("user");
    return name == null
        ? caller
        : organisation.find(caller.tenantId(), name).orElse(GraphUsers.NOBODY);
  }

  private Refusal unknown(Request request, String path) {
    boolean read = request.method().equals("GET");
    if (!read) {
      request.trail().template(VERSION + " write attempted");
      observer.writeAttempted(request);
    }
    if (operations.anyMethod(path).isPresent()) {
      return read
          ? new Refusal(
              405,
              "Request_BadRequest",
              "Specified HTTP method is not allowed for the request target.")
          : new Refusal(
              403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
    }
    return read
        ? new Refusal(
            404,
            "ResourceNotFound",
            "Resource not found for the segment '"
                + path.substring(path.lastIndexOf('/') + 1)
                + "'.")
        : new Refusal(
            405,
            "Request_BadRequest",
            "Specified HTTP method is not allowed for the request target.");
  }
}
