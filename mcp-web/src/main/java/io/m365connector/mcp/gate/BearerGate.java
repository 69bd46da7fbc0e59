package io.m365connector.mcp.gate;

import io.m365connector.allowlist.AdmittedCaller;
import io.m365connector.allowlist.Allowlist;
import io.m365connector.allowlist.NotAdmitted;
import io.m365connector.caller.BearerToken;
import io.m365connector.caller.Caller;
import io.m365connector.caller.TokenRejected;
import io.m365connector.caller.TokenVerifier;
import io.m365connector.code.Code;
import io.m365connector.lifecycle.Rinse;
import io.m365connector.mcp.http.RequestIdFilter;
import io.m365connector.mcp.protocol.TraceContext;
import io.m365connector.observation.Observation;
import io.m365connector.observation.Observers;
import io.m365connector.observation.Stage;
import io.m365connector.observation.StageRun;
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

  /** The request attribute that holds the {@link Observation}. */
  public static final String OBSERVATION = "io.m365connector.Observation";

  private static final long serialVersionUID = 1L;

  private final transient TokenVerifier verifier;
  private final transient Allowlist allowlist;
  private final transient Refusals refusals;
  private final transient Sightings sightings;
  private final transient Observers observers;
  private final transient Rinse rinse;

  @Inject
  public BearerGate(
      TokenVerifier verifier,
      Allowlist allowlist,
      Refusals refusals,
      Sightings sightings,
      Observers observers,
      Rinse rinse) {
    this.verifier = verifier;
    this.allowlist = allowlist;
    this.refusals = refusals;
    this.sightings = sightings;
    this.observers = observers;
    this.rinse = rinse;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Observation observation =
        new Observation(String.valueOf(request.getAttribute(RequestIdFilter.REQUEST_ID)));
    request.setAttribute(OBSERVATION, observation);
    TraceContext.of(request.getHeader("traceparent"), null)
        .traceparent()
        .ifPresent(observation::traceparent);
    try (Observation.Scope bound = observation.bind()) {
      pass(request, response, chain, observation);
    } finally {
      if (!observation.handedOver()) {
        observation.answered(response.getStatus(), 0);
        observers.ended(observation);
      }
    }
  }

  private void pass(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      Observation observation)
      throws IOException, ServletException {
    AdmittedCaller admitted;
    try {
      refuseTokenInQuery(request.getQueryString());
      admitted = admitted(verified(request, observation), observation);
    } catch (TokenRejected e) {
      observation.failed(e.code());
      refusals.unauthenticated(request, response, e.code());
      return;
    } catch (NotAdmitted e) {
      sightings.note(e);
      observation.failed(e.code());
      refusals.notAdmitted(request, response, e);
      return;
    }
    request.setAttribute(ADMITTED, admitted);
    rinse.used();
    try {
      chain.doFilter(new AdmittedRequest(request, admitted), response);
    } finally {
      if (!observation.handedOver()) {
        admitted.caller().token().forget();
      }
    }
  }

  private Caller verified(HttpServletRequest request, Observation observation) {
    try (StageRun run = observation.begin(Stage.TOKEN)) {
      return verifier.verify(BearerToken.fromAuthorization(header(request)));
    }
  }

  private AdmittedCaller admitted(Caller caller, Observation observation) {
    try (StageRun run = observation.begin(Stage.ALLOWLIST)) {
      AdmittedCaller admitted = allowlist.admit(caller);
      observation.caller(
          caller.tenant().toString(), caller.client().toString(), caller.user().toString());
      return admitted;
    }
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
