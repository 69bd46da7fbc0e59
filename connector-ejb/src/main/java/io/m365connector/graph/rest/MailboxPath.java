package io.m365connector.graph.rest;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.net.URI;

/**
 * Gives {@code users/{address}} back its slash, which the Rest Client encodes inside a parameter.
 * No other parameter can bring one: identifiers hold none.
 */
public class MailboxPath implements ClientRequestFilter {

  private static final String ENCODED = "/v1.0/users%2F";

  @Override
  public void filter(ClientRequestContext request) {
    String uri = request.getUri().toString();
    int at = uri.indexOf(ENCODED);
    if (at >= 0) {
      request.setUri(
          URI.create(uri.substring(0, at) + "/v1.0/users/" + uri.substring(at + ENCODED.length())));
    }
  }
}
