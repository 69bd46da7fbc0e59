package io.m365connector.mcp.gate;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Replaces the container's {@code WWW-Authenticate} by the connector's: MicroProfile JWT on Liberty
 * writes its own and offers no setting for it.
 */
final class OurChallenge extends HttpServletResponseWrapper {

  private static final String HEADER = "WWW-Authenticate";

  private final String challenge;

  OurChallenge(HttpServletResponse response, String challenge) {
    super(response);
    this.challenge = challenge;
  }

  @Override
  public void setHeader(String name, String value) {
    super.setHeader(name, HEADER.equalsIgnoreCase(name) ? challenge : value);
  }

  @Override
  public void addHeader(String name, String value) {
    if (HEADER.equalsIgnoreCase(name)) {
      super.setHeader(name, challenge);
    } else {
      super.addHeader(name, value);
    }
  }
}
