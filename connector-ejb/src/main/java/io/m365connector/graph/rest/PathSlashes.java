package io.m365connector.graph.rest;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives {@code users/{address}} and the path of a site their slashes back, which the Rest Client
 * encodes inside a parameter. No other parameter can bring one: identifiers hold none.
 */
public class PathSlashes implements ClientRequestFilter {

  private static final Pattern PLACES = Pattern.compile("/v1\\.0/(?:users%2F|sites/[^/?]+:/[^?]*)");

  @Override
  public void filter(ClientRequestContext request) {
    Matcher place = PLACES.matcher(request.getUri().toString());
    if (place.find()) {
      request.setUri(
          URI.create(
              place.replaceFirst(
                  found -> Matcher.quoteReplacement(found.group().replace("%2F", "/")))));
    }
  }
}
