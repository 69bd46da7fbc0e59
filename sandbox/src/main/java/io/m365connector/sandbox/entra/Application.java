package io.m365connector.sandbox.entra;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An app registration.
 *
 * @param id the application (client) id
 * @param publicClient whether it has no credential, as a desktop application
 * @param identifierUris Application ID URIs; the names of it as a resource
 * @param scopes delegated permissions it offers as a resource
 * @param appRoles roles that applications can have in it
 * @param redirectUris where sign-ins may return to; {@code :*} stands for any port
 * @param preauthorized clients that may ask for its scopes without consent of a user
 * @param credentials what it may prove itself with
 */
record Application(
    String id,
    String name,
    boolean publicClient,
    List<String> identifierUris,
    Set<String> scopes,
    Set<String> appRoles,
    List<String> redirectUris,
    Set<String> preauthorized,
    List<Credential> credentials) {

  Application {
    identifierUris = List.copyOf(identifierUris);
    scopes = Set.copyOf(scopes);
    appRoles = Set.copyOf(appRoles);
    redirectUris = List.copyOf(redirectUris);
    preauthorized = Set.copyOf(preauthorized);
    credentials = List.copyOf(credentials);
  }

  /** A desktop application. At this machine's own address any port will do, RFC 8252 7.3. */
  static Application publicClient(String id, String name, String redirectUri) {
    String anyPort =
        redirectUri.replaceFirst("^(http://(?:127[.]0[.]0[.]1|localhost))(?=/|$)", "$1:*");
    return new Application(
        id, name, true, List.of(), Set.of(), Set.of(), List.of(anyPort), Set.of(), List.of());
  }

  /** Whether sign-ins may return there: the same text, but for the port where {@code *} is. */
  boolean returnsTo(String redirectUri) {
    return redirectUris.stream().anyMatch(registered -> matches(registered, redirectUri));
  }

  private static boolean matches(String registered, String uri) {
    int star = registered.indexOf(":*");
    if (star < 0) {
      return registered.equals(uri);
    }
    String before = registered.substring(0, star);
    String after = registered.substring(star + 2);
    return uri.startsWith(before)
        && uri.endsWith(after)
        && uri.length() >= before.length() + after.length()
        && uri.substring(before.length(), uri.length() - after.length()).matches("(:\\d{1,5})?");
  }

  Application withCredentials(List<Credential> other) {
    return new Application(
        id,
        name,
        publicClient,
        identifierUris,
        scopes,
        appRoles,
        redirectUris,
        preauthorized,
        other);
  }

  Application withIdentifierUri(String uri) {
    List<String> more = new ArrayList<>(identifierUris);
    more.add(uri);
    return new Application(
        id, name, publicClient, more, scopes, appRoles, redirectUris, preauthorized, credentials);
  }

  Application withRedirectUri(String uri) {
    List<String> more = new ArrayList<>(redirectUris);
    more.add(uri);
    return new Application(
        id, name, publicClient, identifierUris, scopes, appRoles, more, preauthorized, credentials);
  }
}
