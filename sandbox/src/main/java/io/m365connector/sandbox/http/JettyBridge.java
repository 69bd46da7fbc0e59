package io.m365connector.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Callback;

/** Turns Jetty's requests into {@link Request} and {@link Response} into what Jetty sends. */
final class JettyBridge extends org.eclipse.jetty.server.Handler.Abstract {
  private static final System.Logger LOG = System.getLogger(JettyBridge.class.getName());
  private static final int MAX_BODY = 4 * 1024 * 1024;

  private final Handler handler;

  JettyBridge(Handler handler) {
    this.handler = handler;
  }

  @Override
  public boolean handle(
      org.eclipse.jetty.server.Request request,
      org.eclipse.jetty.server.Response response,
      Callback callback)
      throws IOException {
    send(answer(request), request, response, callback);
    return true;
  }

  private Response answer(org.eclipse.jetty.server.Request request) {
    try {
      if (request.getLength() > MAX_BODY) {
        return Response.text(413, "Content Too Large");
      }
      byte[] body = Content.Source.asInputStream(request).readNBytes(MAX_BODY + 1);
      if (body.length > MAX_BODY) {
        return Response.text(413, "Content Too Large");
      }
      return handler.handle(read(request, body));
    } catch (IllegalArgumentException malformed) {
      return Response.text(400, "Bad Request");
    } catch (Exception unexpected) {
      LOG.log(System.Logger.Level.ERROR, "A handler failed", unexpected);
      return Response.text(500, "Internal Server Error");
    }
  }

  private static Request read(org.eclipse.jetty.server.Request request, byte[] body) {
    List<Headers.Field> fields = new ArrayList<>();
    for (HttpField field : request.getHeaders()) {
      fields.add(
          new Headers.Field(field.getName(), field.getValue() == null ? "" : field.getValue()));
    }
    String rawPath = request.getHttpURI().getPath();
    String rawQuery = request.getHttpURI().getQuery();
    return new Request(
        request.getMethod(),
        request.getHttpURI().getAuthority() == null
            ? "localhost"
            : request.getHttpURI().getAuthority(),
        rawPath,
        Percent.decode(rawPath),
        rawQuery == null ? "" : rawQuery,
        Parameters.parse(rawQuery == null ? "" : rawQuery),
        new Headers(fields),
        body,
        request.getConnectionMetaData().getProtocol(),
        isLoopback(request),
        Map.of(),
        new Trail());
  }

  private static boolean isLoopback(org.eclipse.jetty.server.Request request) {
    return request.getConnectionMetaData().getRemoteSocketAddress()
            instanceof java.net.InetSocketAddress address
        && address.getAddress().isLoopbackAddress();
  }

  private static void send(
      Response answer,
      org.eclipse.jetty.server.Request request,
      org.eclipse.jetty.server.Response response,
      Callback callback)
      throws IOException {
    if (answer.delivery() == Delivery.RESET) {
      if (request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_2) {
        // Only the stream: its connection carries the calls of others.
        breakOff(response, callback, 1, ByteBuffer.allocate(0));
        return;
      }
      Breakage.reset(request.getConnectionMetaData().getConnection().getEndPoint());
      callback.failed(new IOException("Reset on purpose"));
      return;
    }
    response.setStatus(answer.status());
    answer.headers().fields().forEach(f -> response.getHeaders().add(f.name(), f.value()));
    switch (answer.delivery()) {
      case TRUNCATED -> {
        byte[] whole = bytes(answer.body());
        breakOff(response, callback, whole.length, ByteBuffer.wrap(whole, 0, whole.length / 2));
      }
      case OVERSTATED -> {
        byte[] whole = bytes(answer.body());
        breakOff(response, callback, whole.length + 100L, ByteBuffer.wrap(whole));
      }
      default -> whole(answer.body(), response, callback);
    }
  }

  private static void whole(
      Body body, org.eclipse.jetty.server.Response response, Callback callback) throws IOException {
    if (body.length() >= 0) {
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length());
    }
    if (body instanceof Body.Bytes memory) {
      response.write(true, ByteBuffer.wrap(memory.bytes()), callback);
      return;
    }
    try (OutputStream out = Content.Sink.asOutputStream(response)) {
      body.writeTo(out);
    } catch (IOException broken) {
      callback.failed(broken);
      return;
    }
    callback.succeeded();
  }

  private static void breakOff(
      org.eclipse.jetty.server.Response response, Callback callback, long declared, ByteBuffer part)
      throws IOException {
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, declared);
    Content.Sink.write(response, false, part);
    callback.failed(new IOException("Broken off on purpose"));
  }

  private static byte[] bytes(Body body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    body.writeTo(out);
    return out.toByteArray();
  }
}
