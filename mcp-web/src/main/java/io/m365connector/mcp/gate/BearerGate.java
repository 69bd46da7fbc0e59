package io.m365connector.mcp.gate;

import io.m365connector.allowlist.AdmittedCaller;
import io.m365connector.allowlist.Allowlist;
import io.m365connector.allowlist.NotAdmitted;
import io.m365connector.caller.BearerToken;
import io.m365connector.caller.TokenRejected;
import io.m365connector.caller.TokenVerifier;
import io.m365connector.code.Code;
import io.m365connector.unknown.Sightings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The gate in front of {@code /mcp}. What passes carries an {@link AdmittedCaller} in the request
 * attribute {@link #ADMITTED}; nothing else puts one there.
 */
public class BearerGate extends HttpFilter {

  /** The request attribute that holds the {@link AdmittedCaller}. */
  public static final String ADMITTED = "io.m365connector.AdmittedCaller";

  private static final long serialVersionUID = 1L;

  private final transient TokenVerifier verifier;
  private final transient Allowlist allowlist;
  private final transient Refusals refusals;
  private final transient Sightings sightings;

  @Inject
  public BearerGate(
      TokenVerifier verifier, Allowlist allowlist, Refusals refusals, Sightings sightings) {
    this.verifier = verifier;
    this.allowlist = allowlist;
    this.refusals = refusals;
    this.sightings = sightings;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    AdmittedCaller admitted;
    try {
      refuseTokenInQuery(request.getQueryString());
      BearerToken token = BearerToken.fromAuthorization(header(request));
      admitted = allowlist.admit(verifier.verify(token));
    } catch (TokenRejected e) {
      refusals.unauthenticated(request, response, e.code());
      return;
    } catch (NotAdmitted e) {
      sightings.note(e);
      refusals.notAdmitted(request, response, e);
      return;
    }
    request.setAttribute(ADMITTED, admitted);
    chain.doFilter(new AdmittedRequest(request, admitted), response);
  }

  /** The one Authorization header; two of them are ambiguous and count as malformed. */
  private static @Nullable String header(HttpServletRequest request) {
    List<String> all = Collections.list(request.getHeaders("Authorization"));
    if (all.size() > 1) {
      throw new TokenRejected(Code.TOKEN_MALFORMED);
    }
    return all.isEmpty() ? null : all.getFirst();
  }

  /** RFC 6750 §2.3 is optional, and a token in a URL ends up in logs. */
  private static void refuseTokenInQuery(@Nullable String query) {
    if (query != null && query.contains("access_token=")) {
      throw new TokenRejected(Code.TOKEN_IN_QUERY);
    }
  }
}
