package io.m365connector.delegation;

import io.m365connector.code.Code;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.upstream.Answer;
import io.m365connector.upstream.Upstream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/**
 * Whether the Entra that answers is that of {@code CONNECTOR_CLOUD}, by the names in its OpenID
 * metadata. On disagreement nothing is exchanged: a token must not go to another cloud. Until Entra
 * was asked, and while it does not answer, the settings are believed.
 */
@ApplicationScoped
public class CloudMatch {

  /** What is known. */
  public enum State {
    UNKNOWN,
    AGREES,
    DISAGREES
  }

  private static final Duration AGAIN = Duration.ofHours(1);
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final Logger LOG = System.getLogger(CloudMatch.class.getName());

  private final Upstream upstream;
  private final ConnectorConfig config;
  private final Clock clock;
  private volatile State state = State.UNKNOWN;
  private volatile Instant next = Instant.MIN;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected CloudMatch() {
    this.upstream = null;
    this.config = null;
    this.clock = null;
  }

  @Inject
  public CloudMatch(Upstream upstream, ConnectorConfig config) {
    this(upstream, config, Clock.systemUTC());
  }

  CloudMatch(Upstream upstream, ConnectorConfig config, Clock clock) {
    this.upstream = upstream;
    this.config = config;
    this.clock = clock;
  }

  public State state() {
    return state;
  }

  /**
   * Lets an exchange pass.
   *
   * @throws DelegationFailed when the clouds disagree
   */
  void require() {
    if (state == State.DISAGREES) {
      throw new DelegationFailed.Refused(Code.MISCONFIGURED, EntraTrace.NONE);
    }
  }

  /** Asks Entra when it is due; called by a timer. */
  public void checkIfDue() {
    if (clock.instant().isBefore(next)) {
      return;
    }
    try {
      found(read());
      next = clock.instant().plus(AGAIN);
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "OpenID metadata could not be read: {0}", e.getMessage());
    }
  }

  private void found(Map<String, Object> metadata) {
    String instance = String.valueOf(metadata.get("cloud_instance_name"));
    String graph = String.valueOf(metadata.get("msgraph_host"));
    State now = config.cloud().isNamed(instance, graph) ? State.AGREES : State.DISAGREES;
    if (now == State.DISAGREES && state != now) {
      LOG.log(
          Level.ERROR,
          "CONNECTOR_CLOUD is {0}, but {1} belongs to another cloud; nothing is exchanged until"
              + " both agree",
          config.cloud().id(),
          config.entraUrl());
    }
    state = now;
  }

  private Map<String, Object> read() throws IOException {
    URI source =
        URI.create(config.entraUrl() + "/organizations/v2.0/.well-known/openid-configuration");
    Answer answer = upstream.send(HttpRequest.newBuilder(source).timeout(TIMEOUT).build());
    if (answer.status() != 200) {
      throw new IOException("status " + answer.status());
    }
    try {
      return JsonUtil.parseJson(answer.text());
    } catch (JoseException e) {
      throw new IOException("The metadata is not readable", e);
    }
  }
}
