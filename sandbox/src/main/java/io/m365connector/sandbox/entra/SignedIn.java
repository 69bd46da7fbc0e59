package io.m365connector.sandbox.entra;

import io.m365connector.sandbox.organisation.User;

/** What a signed-in user's client gets: a token for the API it named, or for Graph's profile. */
final class SignedIn {

  private SignedIn() {}

  static UserGrant grant(
      User user,
      Client client,
      Scopes scopes,
      Applications applications,
      Permission permission,
      boolean continuousAccess)
      throws EntraRefusal {
    Application resource = scopes.resource();
    if (resource == null) {
      // Only OpenID Connect scopes: the access token is one for Graph that reads the profile.
      Application graph = applications.find(SampleApplications.GRAPH).orElseThrow();
      return new UserGrant(
          user, client.application(), client.authentication(), graph, scopes.openid(), false);
    }
    return new UserGrant(
        user,
        client.application(),
        client.authentication(),
        resource,
        permission.scopes(user, client.application(), resource, scopes),
        continuousAccess);
  }
}
