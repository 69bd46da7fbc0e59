package io.m365connector.admin.requests;

import io.m365connector.admin.access.SignedIn;
import io.m365connector.admin.frame.Attempt;
import io.m365connector.admin.frame.Missing;
import io.m365connector.admin.frame.Texts;
import io.m365connector.admin.terms.TermsForm;
import io.m365connector.allowlist.EntryTerms;
import io.m365connector.allowlist.EntryView;
import io.m365connector.audit.Reason;
import io.m365connector.onboarding.AccessRequests;
import io.m365connector.onboarding.PortalRules;
import io.m365connector.onboarding.RequestView;
import io.m365connector.onboarding.Review;
import io.m365connector.onboarding.Rules;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One request: what is asked, what is known, and the decision. */
@Named("review")
@ViewScoped
public class ReviewView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String QUEUE = "/requests/queue";

  @Inject private AccessRequests requests;
  @Inject private Rules rules;
  @Inject private SignedIn me;
  @Inject private Texts texts;
  @Inject private Attempt attempt;
  @Inject private Facts knowledge;

  private @Nullable String id;
  private long version;
  private TermsForm terms = new TermsForm();
  private @Nullable String reason;
  private transient @Nullable RequestView request;
  private transient @Nullable List<Facts.Fact> facts;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public ReviewView() {}

  /** Reads the request; answers 404 when there is none. */
  public void load() {
    RequestView found = Missing.id(id).flatMap(requests::find).orElse(null);
    if (found == null) {
      Missing.answer();
      return;
    }
    request = found;
    version = found.version();
    terms = TermsForm.of(requests.proposed(found.id()).orElseGet(() -> proposal(found)));
  }

  private EntryTerms proposal(RequestView found) {
    EntryTerms asked = found.wish().terms();
    int days = rules.now().validityDays();
    return asked.validUntil() != null || days == 0
        ? asked
        : asked.until(Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(days + 1L)));
  }

  public RequestView getRequest() {
    RequestView read = request;
    if (read == null) {
      read = requests.find(uuid()).orElseThrow();
      request = read;
    }
    return read;
  }

  public List<Facts.Fact> getFacts() {
    List<Facts.Fact> known = facts;
    if (known == null) {
      known = knowledge.about(getRequest().wish(), getRequest().id());
      facts = known;
    }
    return known;
  }

  public List<Review> getReviews() {
    return requests.reviews(uuid());
  }

  /** What the terms on the form would mean; null when they cannot be read. */
  public @Nullable EntryTerms getEffect() {
    try {
      return terms.terms();
    } catch (RuntimeException e) {
      return null;
    }
  }

  /** How many approvals are needed, this one included. */
  public int getApprovalsNeeded() {
    return rules.now().approvalsNeeded();
  }

  /**
   * Why this person cannot approve, as a key of the bundle {@code requests}; empty when they can.
   */
  public String getObstacle() {
    RequestView now = getRequest();
    PortalRules ruled = rules.now();
    if (!now.state().isOpen()) {
      return "obstacle.decided";
    }
    if (!me.isApprover()) {
      return "obstacle.role";
    }
    if (now.filedBy().equals(me.getId())) {
      return "obstacle.own";
    }
    boolean mine = ruled.approvalsNeeded() > 1 && approvedByMe();
    return mine ? "obstacle.already" : "";
  }

  private boolean approvedByMe() {
    String name = me.getName();
    return getReviews().stream().anyMatch(each -> each.reviewerName().equals(name));
  }

  /** Takes it on. */
  public @Nullable String claim() {
    return attempt.change(
        () -> {
          requests.claim(uuid(), version);
          return texts.of("requests.claimed", organisation());
        },
        here());
  }

  /** Gives it back to everybody. */
  public @Nullable String release() {
    return attempt.change(
        () -> {
          requests.release(uuid(), version);
          return texts.of("requests.released", organisation());
        },
        QUEUE);
  }

  /** Shows what the form would mean, and changes nothing. */
  public void preview() {
    getEffect();
  }

  /** Approves on the terms of the form. */
  public @Nullable String approve() {
    return attempt.change(
        () -> {
          Optional<EntryView> entry =
              requests.approve(uuid(), version, terms.terms(), Reason.of(reason));
          return texts.of(
              entry.isPresent() ? "requests.approved" : "requests.firstApproved", organisation());
        },
        QUEUE);
  }

  /** Rejects; the requester reads the reason. */
  public @Nullable String reject() {
    return attempt.change(
        () -> {
          requests.reject(uuid(), version, Reason.of(reason));
          return texts.of("requests.rejected", organisation());
        },
        QUEUE);
  }

  /** Rejects and takes no further request of that tenant. */
  public @Nullable String block() {
    return attempt.change(
        () -> {
          requests.block(uuid(), version, Reason.of(reason));
          return texts.of("requests.blocked", organisation());
        },
        QUEUE);
  }

  /** Lets the tenant ask again. */
  public @Nullable String unblock() {
    return attempt.change(
        () -> {
          requests.unblock(uuid(), version, Reason.of(reason));
          return texts.of("requests.unblocked", organisation());
        },
        here());
  }

  private String organisation() {
    return getRequest().wish().organisation();
  }

  private String here() {
    return "/requests/review?id=" + uuid();
  }

  private UUID uuid() {
    return UUID.fromString(String.valueOf(id));
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }

  public TermsForm getTerms() {
    return terms;
  }

  public @Nullable String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason;
  }
}
