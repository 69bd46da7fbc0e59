package io.m365connector.mcp.gate;

import io.m365connector.allowlist.AdmittedCaller;
import io.m365connector.limits.CallLimits;
import io.m365connector.limits.LimitReached;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The gate behind the {@link BearerGate}: whoever came in may come in so often. It knows callers
 * only who were admitted, so nobody can spend the share of another, nor make it remember names.
 */
public class RateGate extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private final transient CallLimits limits;
  private final transient Refusals refusals;

  @Inject
  public RateGate(CallLimits limits, Refusals refusals) {
    this.limits = limits;
    this.refusals = refusals;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getAttribute(BearerGate.ADMITTED) instanceof AdmittedCaller admitted) {
      try {
        limits.count(admitted);
      } catch (LimitReached e) {
        refusals.limited(response, e);
        return;
      }
    }
    chain.doFilter(request, response);
  }
}
