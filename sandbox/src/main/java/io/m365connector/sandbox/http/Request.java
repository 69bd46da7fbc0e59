package io.m365connector.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One HTTP request, read whole.
 *
 * @param method as sent, such as {@code GET}
 * @param host host and port as the client addressed them, such as {@code localhost:8443}
 * @param rawPath the path as sent, still percent-encoded
 * @param path the path decoded; a {@code /} in it may have been {@code %2F}
 * @param rawQuery the query as sent, without the question mark; empty when there is none
 * @param query the query decoded
 * @param body the bytes of the body; empty when there is none
 * @param protocol such as {@code HTTP/1.1} or {@code HTTP/2.0}
 * @param loopback whether the peer is this machine
 * @param pathParameters the values of the braces in the route's template, decoded
 * @param trail where handlers note what they found out
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy for each read would cost
public record Request(
    String method,
    String host,
    String rawPath,
    String path,
    String rawQuery,
    Parameters query,
    Headers headers,
    byte[] body,
    String protocol,
    boolean loopback,
    Map<String, String> pathParameters,
    Trail trail) {

  /** The same request with the values of a route's braces. */
  Request at(Map<String, String> parameters) {
    return new Request(
        method,
        host,
        rawPath,
        path,
        rawQuery,
        query,
        headers,
        body,
        protocol,
        loopback,
        parameters,
        trail);
  }

  /** The decoded value of {@code {name}} in the route's template. */
  public String pathParameter(String name) {
    String value = pathParameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException("The route has no {" + name + "}");
    }
    return value;
  }

  /** The origin by which the client reached this server, such as {@code https://localhost:8443}. */
  public String origin() {
    return "https://" + host;
  }

  public String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The body read as a form; no parameters when it is of another media type. */
  public Parameters form() {
    boolean form =
        headers
            .first("Content-Type")
            .map(type -> type.regionMatches(true, 0, "application/x-www-form-urlencoded", 0, 33))
            .orElse(false);
    return form ? Parameters.parse(bodyText()) : Parameters.NONE;
  }
}
