package io.m365connector.sandbox.graph.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.organisation.User;

/** {@code identitySet}s. */
final class Identities {
  private Identities() {}

  static ObjectNode of(User user) {
    ObjectNode set = Json.object();
    set.putObject("user")
        .put("email", user.mail())
        .put("id", user.oid())
        .put("displayName", user.displayName());
    return set;
  }
}
