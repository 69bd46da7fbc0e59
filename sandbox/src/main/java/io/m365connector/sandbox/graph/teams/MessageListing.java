package io.m365connector.sandbox.graph.teams;

import io.m365connector.sandbox.graph.odata.Listing;
import io.m365connector.sandbox.graph.odata.Refusal;
import io.m365connector.sandbox.graph.operation.GraphCall;
import java.util.Set;

/**
 * How messages can be listed: newest first by the time of change or of creation, and filtered by a
 * range of that same time only. Source: Graph, "List messages in a chat".
 */
final class MessageListing {

  private static final Listing LISTING =
      Listing.of("chatMessage", 20, 50)
          .pagedByToken()
          .withoutOptions("$select", "$count", "$expand");
  private static final Set<String> ORDERS =
      Set.of("lastModifiedDateTime desc", "createdDateTime desc");

  private MessageListing() {}

  static Listing of(GraphCall call) {
    String order = call.query().get("$orderby").orElse("lastModifiedDateTime desc");
    if (!ORDERS.contains(order)) {
      throw Refusal.badRequest("Invalid OrderBy clause: only descending order is supported.");
    }
    String property = order.substring(0, order.indexOf(' '));
    call.query()
        .get("$filter")
        .filter(filter -> !filter.matches("(?:(?: and )?" + property + " (?:gt|lt) \\S+)+"))
        .ifPresent(
            filter -> {
              throw Refusal.badRequest(
                  "Filter and order by must name the same property: " + property);
            });
    return LISTING;
  }
}
