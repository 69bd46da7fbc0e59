package io.m365connector.sandbox.entra;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import io.m365connector.sandbox.http.Json;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** Recognises the tokens that this Entra signed. Each token's signature is checked only once. */
final class TokenVerifier {
  private static final int REMEMBERED = 20_000;
  private static final int LONGEST = 32_768;

  private final SigningKeys keys;
  private final Issuer issuer;
  private final Recent<String, IssuedToken> verified = new Recent<>(REMEMBERED);

  TokenVerifier(SigningKeys keys, Issuer issuer) {
    this.keys = keys;
    this.issuer = issuer;
  }

  /** Why a token is not one of this Entra's. */
  enum Fault {
    MALFORMED,
    ALGORITHM,
    UNKNOWN_KEY,
    SIGNATURE,
    ISSUER
  }

  /** The answer: a token or a fault. */
  record Outcome(@Nullable IssuedToken token, @Nullable Fault fault) {}

  Outcome verify(String compact) {
    IssuedToken known = verified.get(compact);
    if (known != null && keys.published(known.kid()).isPresent()) {
      return new Outcome(known, null);
    }
    if (compact.length() > LONGEST) {
      return new Outcome(null, Fault.MALFORMED);
    }
    try {
      return check(compact, JWSObject.parse(compact));
    } catch (ParseException | IllegalArgumentException malformed) {
      return new Outcome(null, Fault.MALFORMED);
    }
  }

  private Outcome check(String compact, JWSObject parsed) {
    if (!JWSAlgorithm.RS256.equals(parsed.getHeader().getAlgorithm())) {
      return new Outcome(null, Fault.ALGORITHM);
    }
    String kid = parsed.getHeader().getKeyID();
    SigningKey key = kid == null ? null : keys.published(kid).orElse(null);
    if (key == null) {
      return new Outcome(null, Fault.UNKNOWN_KEY);
    }
    if (!key.verifies(parsed)) {
      return new Outcome(null, Fault.SIGNATURE);
    }
    IssuedToken token = new IssuedToken(key.kid(), Json.parse(parsed.getPayload().toBytes()));
    String tenant = token.text("tid");
    String expected = issuer.of(tenant);
    if (!token.text("iss").equals(expected) || !key.mayIssueAs(expected, tenant)) {
      return new Outcome(null, Fault.ISSUER);
    }
    verified.put(compact, token);
    return new Outcome(token, null);
  }
}
