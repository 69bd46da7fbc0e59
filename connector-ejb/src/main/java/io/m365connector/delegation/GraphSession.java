package io.m365connector.delegation;

import io.m365connector.allowlist.AdmittedCaller;
import java.util.Set;

/**
 * The right to read Graph as one caller, for one request. Only {@link OnBehalfOf} makes one;
 * closing it forgets the token.
 */
public final class GraphSession implements AutoCloseable {

  private final AdmittedCaller admitted;
  private final Set<String> scopes;
  private volatile String token;

  GraphSession(AdmittedCaller admitted, String token, Set<String> scopes) {
    this.admitted = admitted;
    this.token = token;
    this.scopes = scopes;
  }

  public AdmittedCaller admitted() {
    return admitted;
  }

  /** The Graph scopes that Entra granted, short names. */
  public Set<String> scopes() {
    return scopes;
  }

  /**
   * The Graph token, for the request filter of the Graph client.
   *
   * @throws IllegalStateException when the session is closed
   */
  public String reveal() {
    String current = token;
    if (current.isEmpty()) {
      throw new IllegalStateException("The session is closed");
    }
    return current;
  }

  @Override
  public void close() {
    token = "";
  }

  @Override
  public String toString() {
    return "GraphSession[****]";
  }
}
