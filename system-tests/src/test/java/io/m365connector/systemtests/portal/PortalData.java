package io.m365connector.systemtests.portal;

import io.m365connector.systemtests.support.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sample data of the portal's tests, written straight into the server's database. */
public final class PortalData {

  private static final String CLIENT = Ids.DESKTOP;

  private final String url;
  private final Map<String, String> ids = new HashMap<>();

  PortalData(String url) {
    this.url = url;
  }

  /** Ids that paths name, such as {@code {entry}}. */
  Map<String, String> ids() {
    return ids;
  }

  void plant() {
    for (int i = 1; i <= 9; i++) {
      String id = request("Customer " + i + " Ltd", UUID.randomUUID().toString(), i);
      ids.put("request", id);
    }
    for (int i = 1; i <= 60; i++) {
      String status = i % 7 == 0 ? "SUSPENDED" : i % 11 == 0 ? "EXPIRED" : "ACTIVE";
      ids.put(
          "entry" + i, entry("Customer " + i + " plc", UUID.randomUUID().toString(), status, i));
    }
    ids.put("entry", ids.get("entry3"));
    ids.put("third", Ids.THIRD_TENANT);
    ids.put("home", Ids.TENANT);
    ids.put("second", Ids.SECOND_TENANT);
    ids.put("callerTenant", "e0000000-0000-4000-8000-000000000001");
    ids.put("callerClient", Ids.UNLISTED_CLIENT);
    caller(ids.get("callerTenant"), ids.get("callerClient"));
    String busy = UUID.randomUUID().toString();
    ids.put("used", entry("Customer busy", busy, "ACTIVE", 150));
    calls(busy);
    record(busy, "ok", "");
    record(busy, "failed", "M365C-4005");
    run("update allowlist_version set version = version + 1");
    ids.put("waitingLink", link(request("Waiting GmbH", UUID.randomUUID().toString(), 3)));
    String approved = request("Approved GmbH", UUID.randomUUID().toString(), 4);
    ids.put("approvedLink", link(approved));
    run(
        "update access_request set state = 'APPROVED', entry_id = ? where id = ?",
        ids.get("entry3"),
        UUID.fromString(approved));
  }

  /** The key of a new status link of that request. */
  public String link(String request) {
    String key = (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "").substring(0, 43);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.US_ASCII));
      run(
          "update access_request set status_key = ? where id = ?",
          HexFormat.of().formatHex(hash),
          UUID.fromString(request));
      return key;
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private void calls(String tenant) {
    Instant day = Instant.now().truncatedTo(ChronoUnit.DAYS);
    for (int i = 0; i < 30; i++) {
      for (String outcome : List.of("OK", "FAILED")) {
        run(
            "insert into usage_bucket (begins_at, tenant_id, client_id, tool, outcome, node, calls,"
                + " millis, slowest, within_500) values (?, ?, ?, ?, ?, 'sample', ?, ?, 900, ?)",
            Timestamp.from(day.minus(Duration.ofDays(i))),
            UUID.fromString(tenant),
            UUID.fromString(CLIENT),
            i % 2 == 0 ? "outlook_email_search" : "sharepoint_search",
            outcome,
            outcome.equals("OK") ? 100 + (i * 37) % 90 : i % 4,
            12_000,
            100);
      }
    }
  }

  private void record(String tenant, String outcome, String code) {
    String id = UUID.randomUUID().toString();
    run(
        "insert into call_record (id, happened_at, node, request_id, tenant_id, client_id, user_id,"
            + " tool, outcome, code, status, millis, bytes, graph_calls, entra_ids, graph_ids)"
            + " values (?, ?, 'sample', ?, ?, ?, ?, 'outlook_email_search', ?, ?, 200, 191, 4711,"
            + " 1, ?, ?)",
        UUID.fromString(id),
        Timestamp.from(Instant.now()),
        id,
        tenant,
        CLIENT,
        id,
        outcome,
        code,
        id,
        id);
  }

  /** A request that waits; how old it is, in half days. */
  public String request(String organisation, String tenant, int age) {
    return request(organisation, tenant, CLIENT, age);
  }

  /** The same of another client. */
  public String request(String organisation, String tenant, String client, int age) {
    String id = UUID.randomUUID().toString();
    Instant filed = Instant.now().minus(Duration.ofHours(12L * age));
    run(
        "insert into access_request (id, status_key, tenant_id, client_id, tenant_domain,"
            + " organisation, contact_name, contact_mail, purpose, expected_users, state,"
            + " state_since, filed_by, created_at, expires_at, lock_version)"
            + " values (?, ?, ?, ?, ?, ?, 'Rae Doe', 'rae@customer.example',"
            + " 'Our people want to find their own mail and files from Claude Desktop.', ?,"
            + " 'SUBMITTED', ?, 'requester', ?, ?, 1)",
        UUID.fromString(id),
        (id + id).replace("-", ""),
        UUID.fromString(tenant),
        UUID.fromString(client),
        "customer" + age + ".example",
        organisation,
        10 * age,
        Timestamp.from(filed),
        Timestamp.from(filed),
        Timestamp.from(Instant.now().plus(Duration.ofDays(30))));
    return id;
  }

  /** An entry; its last day, in units of three days from now. */
  public String entry(String label, String tenant, String status, int end) {
    String id = UUID.randomUUID().toString();
    Instant now = Instant.now();
    run(
        "insert into allowlist_entry (id, tenant_id, client_id, label, status, valid_until,"
            + " guests_allowed, changed_in, created_at, lock_version, tenant_domain, search_text,"
            + " status_since, status_by, status_reason) values (?, ?, ?, ?, ?, ?, false,"
            + " (select version + 1 from allowlist_version), ?, 1, ?, ?, ?, 'Grace Lindqvist',"
            + " 'Agreed in the contract of May')",
        UUID.fromString(id),
        UUID.fromString(tenant),
        UUID.fromString(CLIENT),
        label,
        status,
        Timestamp.from(now.plus(Duration.ofDays(3L * end))),
        Timestamp.from(now.minus(Duration.ofDays(end))),
        "customer" + end + ".example",
        (label + " customer" + end + ".example " + tenant).toLowerCase(java.util.Locale.ROOT),
        Timestamp.from(now));
    return id;
  }

  /** The living entry of that pair. */
  public String entryOf(String tenant, String client) {
    try (Connection connection = DriverManager.getConnection(url, "connector", "");
        PreparedStatement statement =
            connection.prepareStatement(
                "select id from allowlist_entry"
                    + " where tenant_id = ? and client_id = ? and retirement = 0")) {
      statement.setObject(1, UUID.fromString(tenant));
      statement.setObject(2, UUID.fromString(client));
      ResultSet found = statement.executeQuery();
      found.next();
      return found.getString(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private void caller(String tenant, String client) {
    Timestamp now = Timestamp.from(Instant.now().minus(Duration.ofMinutes(7)));
    run(
        "insert into unknown_caller (tenant_id, client_id, first_seen, last_seen, calls)"
            + " values (?, ?, ?, ?, 12)",
        UUID.fromString(tenant),
        UUID.fromString(client),
        now,
        now);
  }

  /** Runs a statement of a test's own. */
  public void run(String sql, Object... values) {
    try (Connection connection = DriverManager.getConnection(url, "connector", "");
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }
}
