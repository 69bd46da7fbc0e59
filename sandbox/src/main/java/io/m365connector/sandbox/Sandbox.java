package io.m365connector.sandbox;

import io.m365connector.sandbox.control.Control;
import io.m365connector.sandbox.entra.Entra;
import io.m365connector.sandbox.entra.Issuer;
import io.m365connector.sandbox.graph.Graph;
import io.m365connector.sandbox.graph.GraphObserver;
import io.m365connector.sandbox.http.Handler;
import io.m365connector.sandbox.http.HttpServer;
import io.m365connector.sandbox.http.Request;
import io.m365connector.sandbox.http.Response;
import io.m365connector.sandbox.http.TlsIdentity;
import io.m365connector.sandbox.organisation.Organisation;
import java.io.IOException;
import java.security.GeneralSecurityException;

/** A running cloud: everything put together and listening. */
public final class Sandbox implements AutoCloseable {
  private final HttpServer server;
  private final TlsIdentity identity;
  private final Control control;

  private Sandbox(HttpServer server, TlsIdentity identity, Control control) {
    this.server = server;
    this.identity = identity;
    this.control = control;
  }

  /** Opens the port, makes the world and starts to answer. */
  public static Sandbox start(Settings settings) throws IOException, GeneralSecurityException {
    TlsIdentity identity = TlsIdentity.in(settings.dataDirectory());
    HttpServer server = HttpServer.open(settings.port(), identity);
    Organisation organisation = Organisation.sample(settings.now(), settings.crowd());
    Entra entra =
        new Entra(
            organisation,
            new Issuer(issuerBase(settings, server.port()), settings.cloud()),
            settings.identifierUris(),
            settings.tokenReuseSeconds());
    Control control = new Control(entra, settings.cloud(), settings.recording());
    Handler graph = new Graph(organisation, entra.graphTokens(), pausing());
    server.serve(request -> answer(request, entra.handler(), graph, control));
    return new Sandbox(server, identity, control);
  }

  private static Response answer(Request request, Handler entra, Handler graph, Control control)
      throws Exception {
    String path = request.rawPath();
    if (path.startsWith("/control/")) {
      return control.handle(request);
    }
    if (path.startsWith("/v1.0/") || path.startsWith("/beta/") || path.startsWith("/download/")) {
      request.trail().area("graph");
      return control.observe(request, graph);
    }
    request.trail().area("entra");
    return control.observe(request, entra);
  }

  private static GraphObserver pausing() {
    return new GraphObserver() {
      @Override
      public void answering(Request request) throws InterruptedException {
        request.trail().pauseHere();
      }
    };
  }

  private static String issuerBase(Settings settings, int port) {
    return switch (settings.issuer()) {
      case "" -> "https://localhost:" + port;
      case "cloud" -> "https://" + settings.cloud().loginHost();
      default -> settings.issuer();
    };
  }

  public int port() {
    return server.port();
  }

  /** The address of everything, such as {@code https://localhost:8443}. */
  public String url() {
    return "https://localhost:" + port();
  }

  /** The certificate by which clients know it. */
  public TlsIdentity identity() {
    return identity;
  }

  /** Waits until it was closed. */
  public void join() throws InterruptedException {
    server.join();
  }

  @Override
  public void close() {
    control.release();
    server.close();
  }
}
