package io.m365connector.mcp.health;

import io.m365connector.allowlist.Allowlist;
import io.m365connector.caller.SigningKeys;
import io.m365connector.lifecycle.Lifecycle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Up once the schema is migrated and the first allowlist and keys are loaded; then for good. */
@Startup
@ApplicationScoped
public class Started implements HealthCheck {

  private final Lifecycle lifecycle;
  private final Allowlist allowlist;
  private final SigningKeys keys;
  private volatile boolean started;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Started() {
    this.lifecycle = null;
    this.allowlist = null;
    this.keys = null;
  }

  @Inject
  public Started(Lifecycle lifecycle, Allowlist allowlist, SigningKeys keys) {
    this.lifecycle = lifecycle;
    this.allowlist = allowlist;
    this.keys = keys;
  }

  @Override
  public HealthCheckResponse call() {
    boolean schema = lifecycle.schemaReady();
    boolean list = allowlist.ready();
    boolean keysThere = keys.ready();
    started = started || schema && list && keysThere;
    return HealthCheckResponse.named("started")
        .withData("schema", schema)
        .withData("allowlist", list)
        .withData("keys", keysThere)
        .status(started)
        .build();
  }
}
