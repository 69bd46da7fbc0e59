package io.m365connector.evaluation;

import static io.m365connector.evaluation.ConnectionStep.AUDIENCE;
import static io.m365connector.evaluation.ConnectionStep.CLOCK;
import static io.m365connector.evaluation.ConnectionStep.CONSENT;
import static io.m365connector.evaluation.ConnectionStep.CREDENTIAL;
import static io.m365connector.evaluation.ConnectionStep.DISCOVERY;
import static io.m365connector.evaluation.ConnectionStep.ENTRA_NAME;
import static io.m365connector.evaluation.ConnectionStep.ENTRA_TLS;
import static io.m365connector.evaluation.ConnectionStep.GRAPH;
import static io.m365connector.evaluation.ConnectionStep.KEYS;

import io.m365connector.actor.Node;
import io.m365connector.actor.Role;
import io.m365connector.caller.SigningKeys;
import io.m365connector.caller.TenantId;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.delegation.ClientCredential;
import io.m365connector.delegation.ConsentLink;
import io.m365connector.delegation.OwnToken;
import io.m365connector.upstream.Upstream;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Tests the way from this node to a tenant, step by step, with production's own client, keys and
 * credential. The first step that fails is the one to mend. A node runs {@link #AT_ONCE} at a time.
 */
@Stateless
@RolesAllowed({Role.APPROVE, Role.AUTOMATE})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConnectionTest {

  private static final int AT_ONCE = 2;
  private static final Semaphore RUNNING = new Semaphore(AT_ONCE);

  private final ConnectorConfig config;
  private final Upstream upstream;
  private final SigningKeys keys;
  private final ClientCredential credential;
  private final OwnToken ownToken;
  private final Clock clock;

  /** For the container, which then uses the other one. */
  @SuppressWarnings("NullAway")
  public ConnectionTest() {
    this.config = null;
    this.upstream = null;
    this.keys = null;
    this.credential = null;
    this.ownToken = null;
    this.clock = null;
  }

  @Inject
  public ConnectionTest(
      ConnectorConfig config,
      Upstream upstream,
      SigningKeys keys,
      ClientCredential credential,
      OwnToken ownToken) {
    this(config, upstream, keys, credential, ownToken, Clock.systemUTC());
  }

  ConnectionTest(
      ConnectorConfig config,
      Upstream upstream,
      SigningKeys keys,
      ClientCredential credential,
      OwnToken ownToken,
      Clock clock) {
    this.config = config;
    this.upstream = upstream;
    this.keys = keys;
    this.credential = credential;
    this.ownToken = ownToken;
    this.clock = clock;
  }

  /**
   * Tests for that tenant.
   *
   * @throws RuleBroken when too many tests run already
   */
  public ConnectionReport run(TenantId tenant) {
    if (!RUNNING.tryAcquire()) {
      throw new RuleBroken(Code.TOO_MANY_REQUESTS, "connection tests");
    }
    try {
      return report(tenant);
    } finally {
      RUNNING.release();
    }
  }

  /** What can be tested without a tenant: the way to Entra and Graph, clock, cloud and keys. */
  public List<ConnectionCheck> runWithoutTenant() {
    TenantSteps steps = steps(null);
    return way(steps).step(GRAPH, Set.of(), steps::graphAnswers).checks();
  }

  private ConnectionReport report(TenantId tenant) {
    TenantSteps steps = steps(tenant);
    ConnectionRun run =
        way(steps)
            // One answer of Entra's tells the next three; the credential is what it looks at first.
            .step(CREDENTIAL, Set.of(DISCOVERY), steps::credentialIsTaken)
            .step(AUDIENCE, Set.of(CREDENTIAL), steps::audienceIsOurs)
            .step(CONSENT, Set.of(CREDENTIAL), steps::connectorIsInTenant)
            .step(GRAPH, Set.of(), steps::graphAnswers);
    return new ConnectionReport(
        tenant, clock.instant(), Node.NAME, run.checks(), ConsentLink.of(config, tenant));
  }

  private ConnectionRun way(TenantSteps steps) {
    return new ConnectionRun()
        .step(ENTRA_NAME, Set.of(), () -> Reach.resolve(config.entraUrl()))
        .step(ENTRA_TLS, Set.of(ENTRA_NAME), steps::entraAnswers)
        .step(CLOCK, Set.of(ENTRA_TLS), steps::clockIsRight)
        .step(DISCOVERY, Set.of(ENTRA_TLS), steps::tenantIsKnown)
        .step(KEYS, Set.of(ENTRA_TLS), steps::keysAreReadable);
  }

  private TenantSteps steps(@Nullable TenantId tenant) {
    return new TenantSteps(config, new Reach(upstream), keys, credential, ownToken, clock, tenant);
  }
}
