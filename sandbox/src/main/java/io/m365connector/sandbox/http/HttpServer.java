package io.m365connector.sandbox.http;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http2.RateControl;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * An HTTPS server for this machine only: HTTP/1.1 and HTTP/2 by ALPN, a virtual thread for each
 * request, listening on the loopback addresses.
 */
public final class HttpServer implements AutoCloseable {
  // Held here, for a logger that nobody holds forgets its level. Starting up is no news.
  private static final Logger SERVER_LOG = Logger.getLogger("org.eclipse.jetty");
  private static final int HEADERS_SIZE = 64 * 1024;
  private static final UriCompliance AS_SENT =
      UriCompliance.RFC3986.with(
          "AS_SENT",
          UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
          UriCompliance.Violation.AMBIGUOUS_PATH_SEGMENT,
          UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
          UriCompliance.Violation.AMBIGUOUS_PATH_PARAMETER,
          UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT);
  private static final int STREAMS = 1024;
  private static final long STOP_MILLIS = 2_000;

  private final Server jetty;
  private final int port;

  private HttpServer(Server jetty, int port) {
    this.jetty = jetty;
    this.port = port;
  }

  /**
   * Takes the port. Connections wait until {@link #serve} is called.
   *
   * @param port 0 for any free one
   * @throws PortTaken when another program listens there
   */
  public static HttpServer open(int port, TlsIdentity identity) throws IOException {
    SERVER_LOG.setLevel(Level.WARNING);
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setName("sandbox");
    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    Server jetty = new Server(threads);
    int bound = port;
    try {
      for (String address : loopbackAddresses()) {
        ServerConnector connector = connector(jetty, identity);
        connector.setHost(address);
        connector.setPort(bound);
        connector.open();
        bound = connector.getLocalPort();
        jetty.addConnector(connector);
      }
      return new HttpServer(jetty, bound);
    } catch (IOException failed) {
      stop(jetty);
      throw failed.getCause() instanceof BindException || failed instanceof BindException
          ? new PortTaken(port, failed)
          : failed;
    }
  }

  /** Begins to answer. */
  public void serve(Handler handler) throws IOException {
    try {
      jetty.setHandler(new JettyBridge(handler));
      jetty.start();
    } catch (Exception failed) {
      stop(jetty);
      throw new IOException("The HTTPS server did not start: " + failed.getMessage(), failed);
    }
  }

  /** Waits until the server has ended. */
  public void join() throws InterruptedException {
    jetty.join();
  }

  public int port() {
    return port;
  }

  @Override
  public void close() {
    stop(jetty);
  }

  private static ServerConnector connector(Server jetty, TlsIdentity identity) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADERS_SIZE);
    http.setResponseHeaderSize(HEADERS_SIZE);
    // Graph ids may hold an encoded slash; the handlers read the path as it was sent.
    http.setUriCompliance(AS_SENT);
    http.addCustomizer(new SecureRequestCustomizer(false));
    HttpConnectionFactory http1 = new HttpConnectionFactory(http);
    HTTP2ServerConnectionFactory http2 = new HTTP2ServerConnectionFactory(http);
    http2.setMaxConcurrentStreams(STREAMS);
    // A benchmark on one connection is no attack.
    http2.setRateControlFactory(new RateControl.Factory() {});
    ALPNServerConnectionFactory alpn = new ALPNServerConnectionFactory();
    alpn.setDefaultProtocol(http1.getProtocol());
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setKeyStore(identity.keyStore());
    tls.setKeyStorePassword(TlsIdentity.PASSWORD);
    SslConnectionFactory ssl = new SslConnectionFactory(tls, alpn.getProtocol());
    ServerConnector connector = new ServerConnector(jetty, ssl, alpn, http2, http1);
    connector.setAcceptQueueSize(STREAMS);
    connector.setShutdownIdleTimeout(STOP_MILLIS);
    return connector;
  }

  /** Both families where the machine has both: some clients only try the first they resolve. */
  private static List<String> loopbackAddresses() throws IOException {
    List<String> addresses = new ArrayList<>(List.of("127.0.0.1"));
    for (InetAddress address : InetAddress.getAllByName("localhost")) {
      if (address instanceof java.net.Inet6Address) {
        addresses.add("::1");
        break;
      }
    }
    return addresses;
  }

  private static void stop(Server jetty) {
    try {
      jetty.stop();
    } catch (Exception leftovers) {
      System.getLogger(HttpServer.class.getName())
          .log(System.Logger.Level.DEBUG, "Stopping", leftovers);
    }
  }
}
