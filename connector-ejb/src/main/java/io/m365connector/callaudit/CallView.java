package io.m365connector.callaudit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One call as readers see it.
 *
 * @param userId the person's object id in Entra
 * @param entraIds correlation ids in the tenant's sign-in log, separated by blanks
 * @param graphIds client-request-ids in Microsoft's own log, separated by blanks
 */
public record CallView(
    UUID id,
    Instant at,
    String node,
    String requestId,
    String tenantId,
    String clientId,
    String userId,
    String tool,
    String outcome,
    String code,
    int status,
    long millis,
    long bytes,
    int graphCalls,
    String entraIds,
    String graphIds) {

  /** Its fields in the order of an export. All are ids, names of ours and numbers. */
  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("at", at.toString());
    fields.put("node", node);
    fields.put("requestId", requestId);
    fields.put("tenantId", tenantId);
    fields.put("clientId", clientId);
    fields.put("userId", userId);
    fields.put("tool", tool);
    fields.put("outcome", outcome);
    fields.put("code", code);
    fields.put("status", status);
    fields.put("millis", millis);
    fields.put("bytes", bytes);
    fields.put("graphCalls", graphCalls);
    fields.put("entraIds", entraIds);
    fields.put("graphIds", graphIds);
    return fields;
  }
}
