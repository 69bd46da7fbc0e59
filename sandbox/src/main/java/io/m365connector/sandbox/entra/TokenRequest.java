package io.m365connector.sandbox.entra;

import io.m365connector.sandbox.http.Parameters;
import io.m365connector.sandbox.organisation.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * A request to the token endpoint whose client is authenticated.
 *
 * @param tenant the tenant of the path; null for {@code organizations} and {@code common}
 */
record TokenRequest(@Nullable Tenant tenant, Client client, Parameters form) {

  String required(String parameter) throws EntraRefusal {
    return form.text(parameter).orElseThrow(() -> EntraRefusal.missing(parameter));
  }
}
