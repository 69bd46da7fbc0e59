package io.m365connector.sandbox.entra;

import io.m365connector.sandbox.organisation.User;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds out which consents a sign-in still needs, and gives them. */
final class Consenting {
  private final Applications applications;
  private final Consents consents;

  Consenting(Applications applications, Consents consents) {
    this.applications = applications;
    this.consents = consents;
  }

  /** One consent to ask the user for. */
  record Wanted(Application client, Application resource, Set<String> scopes) {}

  /** What is missing, the client's own permissions first; empty when nothing is. */
  Map<String, Wanted> missing(User user, Application client, Scopes scopes) {
    Map<String, Wanted> wanted = new LinkedHashMap<>();
    Application resource = scopes.resource();
    if (resource == null) {
      return wanted;
    }
    if (!resource.preauthorized().contains(client.id())) {
      Set<String> asked = scopes.all() ? all(client, resource) : scopes.names();
      add(wanted, user, client, resource, asked);
    } else if (scopes.all() && !resource.id().equals(SampleApplications.GRAPH)) {
      // A known client that asks for .default brings the API's own consent along:
      // learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow
      Application graph = applications.find(SampleApplications.GRAPH).orElseThrow();
      add(wanted, user, resource, graph, GraphPermissions.CONNECTOR);
    }
    return wanted;
  }

  private static Set<String> all(Application client, Application resource) {
    if (!resource.id().equals(SampleApplications.GRAPH)) {
      return resource.scopes();
    }
    return client.id().equals(SampleApplications.CONNECTOR)
        ? GraphPermissions.CONNECTOR
        : Set.of("User.Read");
  }

  private void add(
      Map<String, Wanted> wanted,
      User user,
      Application client,
      Application resource,
      Set<String> asked) {
    Set<String> left = new TreeSet<>(asked);
    left.removeAll(consents.of(user.tenantId(), user.oid(), client.id(), resource.id()));
    if (!left.isEmpty()) {
      wanted.put(client.id(), new Wanted(client, resource, left));
    }
  }

  /** The user says yes. */
  void grant(User user, Map<String, Wanted> wanted) {
    wanted
        .values()
        .forEach(
            want ->
                consents.grantFor(
                    user.tenantId(),
                    user.oid(),
                    want.client().id(),
                    want.resource().id(),
                    want.scopes()));
  }
}
