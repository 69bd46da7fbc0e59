package io.m365connector.mcp.gate;

import io.m365connector.allowlist.AdmittedCaller;
import io.m365connector.caller.Caller;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * An admitted caller as MicroProfile JWT shows it to the rest of the application (MicroProfile JWT
 * 2.1 §5): the verified claims, without the token.
 */
final class CallerPrincipal implements JsonWebToken {

  private static final Map<String, Function<Caller, Object>> CLAIMS =
      Map.of(
          "tid",
          caller -> caller.tenant().toString(),
          "oid",
          caller -> caller.user().toString(),
          "azp",
          caller -> caller.client().toString(),
          "scp",
          caller -> String.join(" ", new TreeSet<>(caller.scopes())),
          Claims.exp.name(),
          caller -> caller.expiry().getEpochSecond(),
          Claims.upn.name(),
          caller -> caller.user().toString());

  private final AdmittedCaller admitted;

  CallerPrincipal(AdmittedCaller admitted) {
    this.admitted = admitted;
  }

  /** The object id: names of people can be reassigned. */
  @Override
  public String getName() {
    return admitted.caller().user().toString();
  }

  @Override
  public Set<String> getClaimNames() {
    return CLAIMS.keySet();
  }

  /** Null for a claim that is not kept, the raw token among them. */
  @Override
  @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"})
  public <T> @Nullable T getClaim(String name) {
    Function<Caller, Object> claim = CLAIMS.get(name);
    return claim == null ? null : (T) claim.apply(admitted.caller());
  }

  @Override
  public String toString() {
    return admitted.caller().toString();
  }
}
