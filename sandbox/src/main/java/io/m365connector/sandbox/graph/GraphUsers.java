package io.m365connector.sandbox.graph;

import io.m365connector.sandbox.organisation.User;
import io.m365connector.sandbox.organisation.UserKind;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Stands in for a user that the path names and the tenant does not have. */
final class GraphUsers {
  static final User NOBODY =
      new User(
          "00000000-0000-0000-0000-000000000000",
          "",
          UserKind.MEMBER,
          null,
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "UTC",
          ZoneOffset.UTC,
          null,
          false,
          false,
          Set.of(),
          List.of());

  private GraphUsers() {}
}
