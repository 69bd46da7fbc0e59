package io.m365connector.admin.credentials;

import io.m365connector.admin.frame.Attempt;
import io.m365connector.admin.frame.Texts;
import io.m365connector.caller.SigningKeys;
import io.m365connector.delegation.ClientCredential;
import io.m365connector.delegation.CredentialStatus;
import io.m365connector.delegation.GraphTokenCache;
import io.m365connector.keys.KeyRefresh;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is left of the connector's credential, how old Entra's keys are, and which tokens stay. */
@Named("credentials")
@RequestScoped
public class CredentialsView {

  /** One secret, certificate or assertion; the grade is a word of the bundle status. */
  public record Item(
      String label, boolean used, @Nullable Instant from, @Nullable Instant until, String grade) {}

  @Inject private ClientCredential credential;
  @Inject private SigningKeys keys;
  @Inject private GraphTokenCache cache;
  @Inject private KeyRefresh keyRefresh;
  @Inject private Attempt attempt;
  @Inject private Texts texts;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected CredentialsView() {}

  public String getKind() {
    return credential.status().kind();
  }

  public Instant getReadAt() {
    return credential.status().readAt();
  }

  /** Why its files could not be read again; empty when they could. */
  public String getProblem() {
    return credential.status().problem().orElse("");
  }

  /** The first is the one in use. */
  public List<Item> getItems() {
    List<CredentialStatus.Item> items = credential.status().items();
    return items.stream()
        .map(
            each ->
                new Item(
                    each.label(),
                    each.equals(items.getFirst()),
                    each.validFrom().orElse(null),
                    each.expiry().orElse(null),
                    grade(each.valid(), each.expiry().orElse(null))))
        .toList();
  }

  /** When the last one ends; null when that is not known. */
  public @Nullable Instant getExpiry() {
    return credential.status().expiry().orElse(null);
  }

  /** How soon that is, as a word of the bundle status. */
  public String getGrade() {
    return grade(credential.status().usable(), getExpiry());
  }

  private String grade(boolean valid, @Nullable Instant until) {
    if (!valid) {
      return "BAD";
    }
    if (credential.status().renewsItself()) {
      return "GOOD";
    }
    if (until == null) {
      return "UNKNOWN";
    }
    Duration left = Duration.between(Instant.now(), until);
    return left.toDays() > 30 ? "GOOD" : left.toDays() > 7 ? "WARNING" : "BAD";
  }

  /** Whether Graph tokens outlive their request. */
  public boolean isTokensKept() {
    return cache.on();
  }

  /** How many are kept now. */
  public int getTokens() {
    return cache.size();
  }

  public int getMostTokens() {
    return cache.most();
  }

  public @Nullable Instant getKeysReadAt() {
    return keys.readAt();
  }

  public boolean isKeysReady() {
    return keys.ready();
  }

  /** Asks Entra for its keys now. */
  public @Nullable String refreshKeys() {
    return attempt.change(
        () -> texts.get(keyRefresh.now() ? "credentials.refreshed" : "credentials.notRefreshed"),
        "/credentials/status");
  }
}
