package io.m365connector.systemtests.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTTP/1.1 by hand on a socket of its own: sends what no HTTP client would, byte for byte. Adds
 * {@code Host}, {@code Content-Length} and {@code Connection: close} where they are not given.
 */
public final class RawHttp {

  private static final int PATIENCE_MILLIS = 20_000;
  private static final Pattern LENGTH =
      Pattern.compile("\r\ncontent-length: *(\\d+)", Pattern.CASE_INSENSITIVE);

  /** An answer. */
  public record Answer(int status, List<String> head, String body) {

    /** The value of the only header of that name. */
    public Optional<String> header(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return head.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()).strip())
          .reduce(
              (one, other) -> {
                throw new AssertionError("Twice: " + name);
              });
    }

    public JsonNode json() {
      return Json.parse(body);
    }
  }

  private final URI server;

  private RawHttp(URI server) {
    this.server = server;
  }

  public static RawHttp to(URI server) {
    return new RawHttp(server);
  }

  /** A request whose answer has begun; closing it is leaving. */
  public record Begun(Socket socket, String head) implements AutoCloseable {
    @Override
    public void close() {
      try {
        socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Sends a request and reads the head of its answer only. */
  public Begun begin(String method, String path, String body, String... headers) {
    try {
      Socket socket = new Socket(server.getHost(), server.getPort());
      socket.setSoTimeout(PATIENCE_MILLIS);
      write(
          socket.getOutputStream(),
          request(method, path, body.getBytes(StandardCharsets.UTF_8), headers));
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        int next = socket.getInputStream().read();
        if (next < 0) {
          throw new AssertionError("No answer: " + head);
        }
        head.append((char) next);
      }
      return new Begun(socket, head.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a request with these headers ({@code Name: value}) and reads the answer to its end. */
  public Answer send(String method, String path, byte[] body, String... headers) {
    return exchange(request(method, path, body, headers));
  }

  private byte[] request(String method, String path, byte[] body, String... headers) {
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    addUnless(head, "host:", "Host: " + server.getAuthority());
    if (!has(head, "transfer-encoding:")) {
      addUnless(head, "content-length:", "Content-Length: " + body.length);
    }
    addUnless(head, "connection:", "Connection: close");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    all.writeBytes(body);
    return all.toByteArray();
  }

  public Answer send(String method, String path, String body, String... headers) {
    return send(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** A body in chunks, which declares no length. */
  public static byte[] chunked(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int size = 8192;
    for (int at = 0; at < body.length; at += size) {
      byte[] chunk = Arrays.copyOfRange(body, at, Math.min(body.length, at + size));
      out.writeBytes(
          (Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.writeBytes(chunk);
      out.writeBytes(new byte[] {'\r', '\n'});
    }
    out.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static boolean has(StringBuilder head, String lowerName) {
    return head.toString().toLowerCase(Locale.ROOT).contains("\r\n" + lowerName);
  }

  private static void addUnless(StringBuilder head, String lowerName, String line) {
    if (!has(head, lowerName)) {
      head.append(line).append("\r\n");
    }
  }

  private Answer exchange(byte[] request) {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      write(socket.getOutputStream(), request);
      return parse(readAll(socket));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A server that has refused already may stop reading. */
  private static void write(OutputStream out, byte[] request) throws IOException {
    try {
      out.write(request);
      out.flush();
    } catch (SocketException e) {
      // What it had to say can still be read.
    }
  }

  private static byte[] readAll(Socket socket) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int n = socket.getInputStream().read(buffer);
          n >= 0;
          n = socket.getInputStream().read(buffer)) {
        all.write(buffer, 0, n);
        if (complete(all)) {
          // A server that refused a body may go on draining it before it closes.
          break;
        }
      }
    } catch (SocketException e) {
      // Reset after the answer: the rest of the request was not wanted.
    }
    return all.toByteArray();
  }

  private static boolean complete(ByteArrayOutputStream bytes) {
    String text = bytes.toString(StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    Matcher length = LENGTH.matcher(end < 0 ? "" : text.substring(0, end));
    return length.find() && text.length() - end - 4 >= Integer.parseInt(length.group(1));
  }

  private static Answer parse(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new AssertionError("No answer: " + text);
    }
    List<String> head = text.substring(0, end).lines().toList();
    String body = text.substring(end + 4);
    boolean chunked =
        head.stream().anyMatch(line -> line.equalsIgnoreCase("Transfer-Encoding: chunked"));
    byte[] content = (chunked ? joined(body) : body).getBytes(StandardCharsets.ISO_8859_1);
    return new Answer(
        Integer.parseInt(head.getFirst().split(" ")[1]),
        head.subList(1, head.size()),
        new String(content, StandardCharsets.UTF_8));
  }

  private static String joined(String chunks) {
    StringBuilder all = new StringBuilder();
    int at = 0;
    while (at < chunks.length()) {
      int line = chunks.indexOf("\r\n", at);
      int size = Integer.parseInt(chunks.substring(at, line).strip(), 16);
      if (size == 0) {
        break;
      }
      all.append(chunks, line + 2, line + 2 + size);
      at = line + 2 + size + 2;
    }
    return all.toString();
  }
}
