package io.m365connector.delegation;

import io.m365connector.allowlist.AdmittedCaller;
import io.m365connector.caller.TenantId;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives a session with the scopes a test wants, and counts. */
public class FakeExchange extends OnBehalfOf {

  public static final String TOKEN = "graph.token.value";

  private final AtomicInteger exchanges = new AtomicInteger();
  private volatile Set<String> scopes;

  public FakeExchange(Set<String> scopes) {
    this.scopes = scopes;
  }

  /** A session at once. */
  public GraphSession exchange(AdmittedCaller admitted) {
    return exchange(admitted, Instant.MAX);
  }

  @Override
  public GraphSession exchange(AdmittedCaller admitted, Instant until) {
    exchanges.incrementAndGet();
    return new GraphSession(admitted, TOKEN, scopes);
  }

  @Override
  public URI consentUrl(TenantId tenant) {
    return URI.create("https://login.example/" + tenant + "/adminconsent?client_id=connector");
  }

  public void grant(Set<String> granted) {
    this.scopes = granted;
  }

  public int exchanges() {
    return exchanges.get();
  }
}
