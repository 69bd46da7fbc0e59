package io.m365connector.graph.rest;

import io.m365connector.graph.NextLink;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.net.URI;

/**
 * Sends the request for a further page to the link as Graph gave it: Graph wants it used whole, so
 * it is not taken apart into parameters. The link travels in a header of ours that ends here.
 */
public class FollowLink implements ClientRequestFilter {

  static final String HEADER = "X-Connector-Next-Link";

  private final URI graph;

  public FollowLink(URI graph) {
    this.graph = graph;
  }

  @Override
  public void filter(ClientRequestContext request) {
    Object link = request.getHeaders().getFirst(HEADER);
    if (link != null) {
      request.getHeaders().remove(HEADER);
      request.setUri(new NextLink(link.toString()).on(graph));
    }
  }
}
