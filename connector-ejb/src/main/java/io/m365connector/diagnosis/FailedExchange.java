package io.m365connector.diagnosis;

import io.m365connector.allowlist.Pair;
import io.m365connector.caller.Caller;
import io.m365connector.caller.ClientId;
import io.m365connector.caller.TenantId;
import io.m365connector.delegation.DelegationFailed;
import io.m365connector.delegation.EntraTrace;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An exchange that failed: ids and numbers only. */
@Entity
@Table(name = "failed_exchange")
public class FailedExchange {

  private static final int WIDTH = 64;

  @Id private UUID id;

  @Column(name = "happened_at", nullable = false)
  private Instant happenedAt;

  @Column(name = "tenant_id", nullable = false)
  private UUID tenantId;

  @Column(name = "client_id", nullable = false)
  private UUID clientId;

  @Column(nullable = false)
  private String code;

  @Column(name = "entra_error", nullable = false)
  private String entraError;

  @Column(name = "entra_codes", nullable = false)
  private String entraCodes;

  @Column(name = "trace_id", nullable = false)
  private String traceId;

  @Column(name = "correlation_id", nullable = false)
  private String correlationId;

  @Column(name = "request_id", nullable = false)
  private String requestId;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected FailedExchange() {}

  FailedExchange(Caller caller, DelegationFailed failure, String requestId, Instant now) {
    EntraTrace trace = failure.trace();
    this.id = UUID.randomUUID();
    this.happenedAt = now;
    this.tenantId = caller.tenant().value();
    this.clientId = caller.client().value();
    this.code = failure.code().id();
    this.entraError = cut(trace.error());
    this.entraCodes =
        cut(trace.numbers().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    this.traceId = cut(trace.traceId());
    this.correlationId = cut(trace.correlationId());
    this.requestId = cut(requestId);
  }

  FailedExchangeView view() {
    return new FailedExchangeView(
        happenedAt,
        new Pair(new TenantId(tenantId), new ClientId(clientId)),
        code,
        entraError,
        entraCodes,
        traceId,
        correlationId,
        requestId);
  }

  private static String cut(@Nullable String value) {
    String text = Objects.requireNonNullElse(value, "");
    return text.substring(0, Math.min(WIDTH, text.length()));
  }
}
