package io.m365connector.sandbox.entra;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The value of {@code scope}, understood: learn.microsoft.com/entra/identity-platform/scopes-oidc.
 *
 * @param requested the text as it came
 * @param openid the OpenID Connect scopes in it
 * @param resource the API whose permissions are asked for; null when none is
 * @param resourceName how the request names that API
 * @param all whether {@code .default} was asked: everything consented
 * @param names short names of the permissions asked for one by one
 */
record Scopes(
    String requested,
    Set<String> openid,
    @Nullable Application resource,
    String resourceName,
    boolean all,
    Set<String> names) {
  private static final Set<String> OPENID = Set.of("openid", "profile", "email", "offline_access");
  private static final String DEFAULT = ".default";

  boolean offline() {
    return openid.contains("offline_access");
  }

  boolean identity() {
    return openid.contains("openid");
  }

  /** Reads the parameter and finds the API it speaks of. */
  static Scopes parse(String text, Applications applications) throws EntraRefusal {
    if (text.isBlank()) {
      throw EntraRefusal.missing("scope");
    }
    Set<String> openid = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>();
    String resourceName = null;
    for (String scope : text.strip().split("\\s+", -1)) {
      if (OPENID.contains(scope)) {
        openid.add(scope);
      } else {
        int slash = scope.lastIndexOf('/');
        // A bare name is Graph's.
        String of = slash < 0 ? SampleApplications.GRAPH : scope.substring(0, slash);
        if (resourceName != null && !sameResource(resourceName, of, applications)) {
          throw new EntraRefusal(Aadsts.SCOPE_SPANS_RESOURCES);
        }
        resourceName = of;
        names.add(scope.substring(slash + 1));
      }
    }
    boolean all = names.remove(DEFAULT);
    if (all && !names.isEmpty()) {
      throw new EntraRefusal(
          Aadsts.INVALID_SCOPE, ".default cannot be combined with resource-specific scopes");
    }
    if (resourceName == null) {
      return new Scopes(text, openid, null, "", false, Set.of());
    }
    Application resource = resource(resourceName, applications);
    for (String name : names) {
      if (!resource.scopes().contains(name)) {
        throw new EntraRefusal(
            Aadsts.SCOPE_UNKNOWN, "'" + name + "' on the resource " + resource.name());
      }
    }
    return new Scopes(text, openid, resource, resourceName, all, names);
  }

  private static boolean sameResource(String one, String other, Applications applications)
      throws EntraRefusal {
    return one.equals(other)
        || resource(one, applications).id().equals(resource(other, applications).id());
  }

  private static Application resource(String name, Applications applications) throws EntraRefusal {
    return applications
        .resource(name)
        .orElseThrow(() -> new EntraRefusal(Aadsts.RESOURCE_UNKNOWN, "'" + name + "'"));
  }

  /**
   * Checks the {@code resource} parameter, RFC 8707: it must be, byte for byte, an App ID URI of
   * the application whose scopes are asked for.
   */
  void agreeWith(String resourceParameter, Applications applications) throws EntraRefusal {
    Application named =
        applications
            .resource(resourceParameter)
            .filter(app -> app.identifierUris().contains(resourceParameter))
            .orElseThrow(() -> new EntraRefusal(Aadsts.RESOURCE_MISMATCH));
    if (resource == null || !named.id().equals(resource.id())) {
      throw new EntraRefusal(Aadsts.RESOURCE_MISMATCH);
    }
  }
}
