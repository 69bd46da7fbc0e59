package io.m365connector.tenant;

import io.m365connector.config.ConnectorConfig;
import io.m365connector.upstream.Answer;
import io.m365connector.upstream.Upstream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plays the OpenID configuration of one tenant, and a clock. */
final class FakeDirectory extends Upstream {

  static final String CONTOSO = "a0000000-0000-4000-8000-000000000001";

  final List<HttpRequest> asked = new ArrayList<>();
  private final Hand clock = new Hand();
  private int status = 200;
  private @Nullable String body = configuration(CONTOSO, "microsoftonline.com");

  private static final class Hand extends Clock {
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  static String configuration(String tenant, String instance) {
    return """
    {"issuer":"https://login.microsoftonline.com/%s/v2.0","tenant_region_scope":"EU",
     "cloud_instance_name":"%s","msgraph_host":"graph.microsoft.com"}
    """
        .formatted(tenant, instance);
  }

  TenantDirectory directory() {
    Map<String, String> settings =
        Map.of(
            "CONNECTOR_PUBLIC_URL", "https://m365.example.com",
            "CONNECTOR_CLIENT_ID", "c0000000-0000-4000-8000-0000000000c1",
            "CONNECTOR_CLIENT_SECRET", "a-secret");
    return new TenantDirectory(
        this, ConnectorConfig.from(name -> Optional.ofNullable(settings.get(name))), clock);
  }

  FakeDirectory answers(int newStatus, String newBody) {
    status = newStatus;
    body = newBody;
    return this;
  }

  FakeDirectory breaks() {
    body = null;
    return this;
  }

  void pass(Duration time) {
    clock.now = clock.now.plus(time);
  }

  List<URI> urls() {
    return asked.stream().map(HttpRequest::uri).toList();
  }

  @Override
  public Answer send(HttpRequest request) throws IOException {
    asked.add(request);
    String text = body;
    if (text == null) {
      throw new IOException("connection reset");
    }
    return new Answer(
        status,
        HttpHeaders.of(Map.of(), (name, value) -> true),
        text.getBytes(StandardCharsets.UTF_8));
  }
}
