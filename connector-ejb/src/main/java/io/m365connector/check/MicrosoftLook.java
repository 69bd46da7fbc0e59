package io.m365connector.check;

import io.m365connector.caller.SigningKeys;
import io.m365connector.caller.TenantId;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.delegation.ClientCredential;
import io.m365connector.delegation.OwnToken;
import io.m365connector.evaluation.ConnectionCheck;
import io.m365connector.evaluation.ConnectionTest;
import io.m365connector.evaluation.Finding;
import io.m365connector.evaluation.Outcome;
import io.m365connector.upstream.Upstream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The way to Entra and Graph, by the same test that the portal offers for a customer's tenant. */
final class MicrosoftLook {

  private final ConnectorConfig config;
  private final Optional<TenantId> tenant;

  MicrosoftLook(ConnectorConfig config, Optional<TenantId> tenant) {
    this.config = config;
    this.tenant = tenant.or(() -> config.portal().tenant().map(TenantId::new));
  }

  List<Line> lines() {
    Upstream upstream = new Upstream(config);
    ClientCredential credential = new ClientCredential(config, upstream);
    ConnectionTest test =
        new ConnectionTest(
            config,
            upstream,
            new SigningKeys(upstream, config),
            credential,
            new OwnToken(upstream, config, credential));
    List<Line> lines = new ArrayList<>();
    List<ConnectionCheck> checks =
        tenant.isPresent() ? test.run(tenant.get()).checks() : test.runWithoutTenant();
    checks.forEach(check -> lines.add(line(check)));
    if (tenant.isEmpty()) {
      lines.add(
          Line.skipped(
              "credential",
              "not tried at Entra, as no tenant is known: set CONNECTOR_PORTAL_TENANT, or say"
                  + " --tenant ID"));
    }
    return List.copyOf(lines);
  }

  private static Line line(ConnectionCheck check) {
    String subject = check.step().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String detail = check.detail().isEmpty() ? "" : " (" + check.detail() + ")";
    Finding finding = check.finding();
    if (finding != null) {
      return Line.failed(subject, finding.cause() + detail + " " + finding.remedy());
    }
    return check.outcome() == Outcome.PASSED
        ? Line.ok(subject, check.step().question() + detail)
        : Line.skipped(subject, check.step().question() + ": rests on what failed above");
  }
}
