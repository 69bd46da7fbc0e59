package io.m365connector.sandbox.entra;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;

/**
 * A token whose signature and issuer are this Entra's; nothing else about it is known to be right.
 *
 * @param kid the key that signed it
 */
record IssuedToken(String kid, JsonNode claims) {

  /** The text of a claim, or empty. */
  String text(String claim) {
    return claims.path(claim).asText("");
  }

  long seconds(String claim) {
    return claims.path(claim).asLong();
  }

  Set<String> scopes() {
    String scopes = text("scp");
    return scopes.isEmpty() ? Set.of() : Set.of(scopes.split(" ", -1));
  }

  /** ID tokens name no client: their audience is the client. */
  boolean isIdToken() {
    return !claims.hasNonNull("azp") && !claims.hasNonNull("appid");
  }

  /** A user stands behind it: only such tokens have scopes. */
  boolean isForUser() {
    return claims.hasNonNull("scp") && !text("idtyp").equals("app");
  }

  boolean isTimely() {
    long now = Instant.now().getEpochSecond();
    return now < seconds("exp") && now >= seconds("nbf");
  }
}
