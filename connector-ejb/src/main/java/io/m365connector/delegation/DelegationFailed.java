package io.m365connector.delegation;

import io.m365connector.code.Code;
import io.m365connector.code.CodedException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Entra did not exchange the token. Each subtype is one kind of answer the client can act on. */
public abstract sealed class DelegationFailed extends CodedException {

  private static final long serialVersionUID = 1L;

  private final transient EntraTrace trace;

  private DelegationFailed(Code code, EntraTrace trace, @Nullable Throwable cause) {
    super(code, trace.toString(), cause);
    this.trace = trace;
  }

  /** The ids by which Microsoft finds this refusal in its logs. */
  public final EntraTrace trace() {
    return trace;
  }

  /**
   * The connector may not act in the tenant until an administrator there opens the consent link.
   */
  public static final class ConsentRequired extends DelegationFailed {
    private static final long serialVersionUID = 1L;
    private final URI consentUrl;

    ConsentRequired(Code code, EntraTrace trace, URI consentUrl) {
      super(code, trace, null);
      this.consentUrl = consentUrl;
    }

    /** Where a tenant administrator consents. */
    public URI consentUrl() {
      return consentUrl;
    }
  }

  /** Conditional Access wants more of the user. */
  public static final class ClaimsChallenge extends DelegationFailed {
    private static final long serialVersionUID = 1L;
    private final String claims;

    ClaimsChallenge(EntraTrace trace, String claims) {
      super(Code.CLAIMS_CHALLENGE, trace, null);
      this.claims = claims;
    }

    /** The claims request (OpenID Connect Core §5.5) as JSON, for the client's next sign-in. */
    public String claims() {
      return claims;
    }
  }

  /** Entra refuses the user, the sign-in or the connector itself; the code says which. */
  public static final class Refused extends DelegationFailed {
    private static final long serialVersionUID = 1L;

    Refused(Code code, EntraTrace trace) {
      super(code, trace, null);
    }
  }

  /** Entra is slow, throttling or away. */
  public static final class Unavailable extends DelegationFailed {
    private static final long serialVersionUID = 1L;
    private final transient @Nullable Duration retryAfter;

    Unavailable(
        Code code, EntraTrace trace, @Nullable Duration retryAfter, @Nullable Throwable cause) {
      super(code, trace, cause);
      this.retryAfter = retryAfter;
    }

    /** How long Entra asks to wait, if it said. */
    public Optional<Duration> retryAfter() {
      return Optional.ofNullable(retryAfter);
    }
  }
}
