package io.m365connector.upstream;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/** A complete, bounded HTTP answer. It never prints its body: that may be a token. */
public record Answer(int status, HttpHeaders headers, byte[] body) {

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "Answer[status=" + status + ", " + body.length + " bytes]";
  }
}
