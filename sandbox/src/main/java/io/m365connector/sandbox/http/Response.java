package io.m365connector.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** One HTTP response. Values of this type may be shared and sent many times. */
public record Response(int status, Headers headers, Body body, Delivery delivery) {
  private static final Body EMPTY = Body.of(new byte[0]);

  public static Response of(int status, String contentType, Body body) {
    return new Response(
        status, Headers.NONE.and("Content-Type", contentType), body, Delivery.WHOLE);
  }

  public static Response empty(int status) {
    return new Response(status, Headers.NONE, EMPTY, Delivery.WHOLE);
  }

  public static Response json(int status, JsonNode json) {
    return of(status, "application/json; charset=utf-8", Body.of(Json.bytes(json)));
  }

  public static Response text(int status, String text) {
    return of(status, "text/plain; charset=utf-8", utf8(text));
  }

  public static Response html(int status, String html) {
    return of(status, "text/html; charset=utf-8", utf8(html));
  }

  /** A 302 to that place. */
  public static Response redirect(String location) {
    return empty(302).header("Location", location);
  }

  /** With one more header field. */
  public Response header(String name, String value) {
    return new Response(status, headers.and(name, value), body, delivery);
  }

  public Response delivered(Delivery how) {
    return new Response(status, headers, body, how);
  }

  private static Body utf8(String text) {
    return Body.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
