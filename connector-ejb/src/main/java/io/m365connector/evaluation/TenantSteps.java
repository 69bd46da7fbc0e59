package io.m365connector.evaluation;

import io.m365connector.caller.SigningKeys;
import io.m365connector.caller.TenantId;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.delegation.ClientCredential;
import io.m365connector.delegation.DelegationFailed;
import io.m365connector.delegation.OwnToken;
import io.m365connector.evaluation.ConnectionRun.Broken;
import io.m365connector.upstream.Answer;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** The single steps of a connection test for one tenant, or for none: what all tenants share. */
final class TenantSteps {

  /** What the token check forgives. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final ConnectorConfig config;
  private final Reach reach;
  private final SigningKeys keys;
  private final ClientCredential credential;
  private final OwnToken ownToken;
  private final Clock clock;
  private final @Nullable TenantId tenant;
  private @Nullable Answer discovery;
  private @Nullable DelegationFailed refusal;
  private String audience = "";

  TenantSteps(
      ConnectorConfig config,
      Reach reach,
      SigningKeys keys,
      ClientCredential credential,
      OwnToken ownToken,
      Clock clock,
      @Nullable TenantId tenant) {
    this.config = config;
    this.reach = reach;
    this.keys = keys;
    this.credential = credential;
    this.ownToken = ownToken;
    this.clock = clock;
    this.tenant = tenant;
  }

  String entraAnswers() {
    Answer answer =
        reach.get(
            URI.create(
                config.entraUrl()
                    + "/"
                    + (tenant == null ? "organizations" : tenant)
                    + "/v2.0/.well-known/openid-configuration"));
    if (answer.status() >= 500 || answer.status() == 429) {
      throw new Broken(Finding.NO_GOOD_ANSWER, "status " + answer.status());
    }
    discovery = answer;
    return "status " + answer.status();
  }

  String clockIsRight() {
    String date = Objects.requireNonNull(discovery).headers().firstValue("date").orElse("");
    Instant there;
    try {
      there = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return "Entra sent no date to compare with";
    }
    Duration off = Duration.between(there, clock.instant());
    if (off.abs().compareTo(SKEW) > 0) {
      throw new Broken(Finding.CLOCK_OFF, off.toSeconds() + " s");
    }
    return off.toSeconds() + " s apart";
  }

  String tenantIsKnown() {
    Answer answer = Objects.requireNonNull(discovery);
    Map<String, Object> json;
    try {
      json = JsonUtil.parseJson(answer.text());
    } catch (JoseException e) {
      throw new Broken(Finding.NO_GOOD_ANSWER, "status " + answer.status());
    }
    if (answer.status() != 200) {
      throw new Broken(Finding.TENANT_UNKNOWN, String.valueOf(tenant));
    }
    String instance = String.valueOf(json.get("cloud_instance_name"));
    if (!config.cloud().isNamed(instance, String.valueOf(json.get("msgraph_host")))) {
      throw new Broken(Finding.OTHER_CLOUD, config.cloud().id());
    }
    String expected = config.issuerUrl() + "/" + (tenant == null ? "{tenantid}" : tenant) + "/v2.0";
    if (!expected.equals(json.get("issuer"))) {
      throw new Broken(Finding.ISSUER_DIFFERS, "expected " + expected);
    }
    return expected;
  }

  String keysAreReadable() {
    if (!keys.refresh()) {
      throw new Broken(Finding.KEYS_NOT_READABLE, config.entraUrl().getHost());
    }
    return "";
  }

  /** Entra's answer about the connector itself; its parts are the steps below. */
  String credentialIsTaken() {
    if (!credential.status().usable()) {
      throw new Broken(Finding.CREDENTIAL_ENDED, credential.status().kind());
    }
    try {
      audience = ownToken.audienceIn(Objects.requireNonNull(tenant));
    } catch (DelegationFailed failure) {
      refusal = failure;
      String error = String.valueOf(failure.trace().error());
      if (error.equals("invalid_client")) {
        throw new Broken(Finding.CREDENTIAL_REFUSED, failure.trace().aadsts());
      }
      if (failure instanceof DelegationFailed.Unavailable) {
        throw new Broken(Finding.NO_GOOD_ANSWER, failure.code().id());
      }
    }
    return credential.status().kind();
  }

  @Nullable String connectorIsInTenant() {
    if (refusal instanceof DelegationFailed.ConsentRequired) {
      throw new Broken(Finding.NOT_IN_TENANT, refusal.trace().aadsts());
    }
    if (refusal != null && !isAboutResource(refusal)) {
      throw new Broken(Finding.ENTRA_REFUSES, refusal.trace().aadsts());
    }
    return refusal == null ? "" : null;
  }

  @Nullable String audienceIsOurs() {
    if (refusal != null && isAboutResource(refusal)) {
      throw new Broken(Finding.APP_ID_URI_UNKNOWN, config.appIdUri());
    }
    if (refusal != null) {
      return null;
    }
    if (!audience.equals(config.clientId().toString())) {
      throw new Broken(Finding.AUDIENCE_DIFFERS, config.appIdUri());
    }
    return config.appIdUri();
  }

  String graphAnswers() {
    Reach.resolve(config.graphUrl());
    Answer answer = reach.get(URI.create(config.graphUrl() + "/v1.0/me"));
    // Without a token Graph says 401; anything but a server's failure shows that it is Graph.
    if (answer.status() != 401) {
      throw new Broken(Finding.NO_GOOD_ANSWER, "status " + answer.status());
    }
    return config.graphUrl().getHost();
  }

  private static boolean isAboutResource(DelegationFailed failure) {
    return Set.of("invalid_resource", "invalid_scope", "invalid_target")
        .contains(String.valueOf(failure.trace().error()));
  }
}
