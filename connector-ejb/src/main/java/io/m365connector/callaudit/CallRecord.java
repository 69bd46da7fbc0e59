package io.m365connector.callaudit;

import static java.util.stream.Collectors.joining;

import io.m365connector.actor.Node;
import io.m365connector.code.Code;
import io.m365connector.observation.Observation;
import io.m365connector.observation.Stage;
import io.m365connector.observation.StageRun;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** One call. */
@Entity
@Table(name = "call_record")
public class CallRecord {

  private static final int MOST_ENTRA_IDS = 5;
  private static final int MOST_GRAPH_IDS = 26;

  @Id private UUID id;

  @Column(name = "happened_at", nullable = false)
  private Instant happenedAt;

  @Column(nullable = false)
  private String node;

  @Column(name = "request_id", nullable = false)
  private String requestId;

  @Column(name = "tenant_id", nullable = false)
  private String tenantId;

  @Column(name = "client_id", nullable = false)
  private String clientId;

  @Column(name = "user_id", nullable = false)
  private String userId;

  @Column(nullable = false)
  private String tool;

  @Column(nullable = false)
  private String outcome;

  @Column(nullable = false)
  private String code;

  @Column(nullable = false)
  private int status;

  @Column(nullable = false)
  private long millis;

  @Column(nullable = false)
  private long bytes;

  @Column(name = "graph_calls", nullable = false)
  private int graphCalls;

  @Column(name = "entra_ids", nullable = false)
  private String entraIds;

  @Column(name = "graph_ids", nullable = false)
  private String graphIds;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected CallRecord() {}

  CallRecord(Observation call) {
    Code why = call.code();
    this.id = UUID.randomUUID();
    this.happenedAt = call.startedAt().truncatedTo(ChronoUnit.MICROS);
    this.node = Node.NAME;
    this.requestId = call.requestId();
    this.tenantId = call.tenant();
    this.clientId = call.client();
    this.userId = call.user();
    this.tool = call.tool();
    this.outcome = call.outcome().label();
    this.code = why == null ? "" : why.id();
    this.status = call.status();
    this.millis = TimeUnit.NANOSECONDS.toMillis(call.nanos());
    this.bytes = call.bytes();
    this.graphCalls = call.graphCalls();
    this.entraIds = ids(call, Stage.OBO, MOST_ENTRA_IDS);
    this.graphIds = ids(call, Stage.GRAPH, MOST_GRAPH_IDS);
  }

  /** GUIDs of 36 characters; a call that made more has its first ones. */
  private static String ids(Observation call, Stage stage, int most) {
    return call.runs().stream()
        .filter(run -> run.stage() == stage)
        .map(StageRun::upstreamId)
        .limit(most)
        .collect(joining(" "));
  }

  CallView view() {
    return new CallView(
        id,
        happenedAt,
        node,
        requestId,
        tenantId,
        clientId,
        userId,
        tool,
        outcome,
        code,
        status,
        millis,
        bytes,
        graphCalls,
        entraIds,
        graphIds);
  }
}
