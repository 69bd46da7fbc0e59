package io.m365connector.admin.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;

/** How often a visitor may do what costs something. Counted on each node by itself. */
@ApplicationScoped
public class PublicLimits {

  /** Without the proof of work a submission counts as so many. */
  private static final int UNPROVEN = 3;

  private final Limit submissions;
  private final Limit lookups;
  private final Limit links;
  private final Limit explanations;

  @Inject
  public PublicLimits() {
    this(Clock.systemUTC());
  }

  PublicLimits(Clock clock) {
    submissions = new Limit(clock, 10, 200, Duration.ofHours(1));
    lookups = new Limit(clock, 120, 1200, Duration.ofMinutes(10));
    links = new Limit(clock, 60, 3000, Duration.ofMinutes(1));
    explanations = new Limit(clock, 60, 1200, Duration.ofMinutes(1));
  }

  boolean submission(HttpServletRequest request, boolean proven) {
    return submissions.admits(address(request), proven ? 1 : UNPROVEN);
  }

  boolean lookup(HttpServletRequest request) {
    return lookups.admits(address(request));
  }

  boolean link(HttpServletRequest request) {
    return links.admits(address(request));
  }

  boolean explanation(HttpServletRequest request) {
    return explanations.admits(address(request));
  }

  /** Who counts as one: an IPv4 address, or the /64 network that an IPv6 host chooses its from. */
  static String address(HttpServletRequest request) {
    String ip = request.getRemoteAddr();
    if (ip == null || !ip.contains(":")) {
      return String.valueOf(ip);
    }
    int at = -1;
    for (int group = 0; group < 4; group++) {
      int next = ip.indexOf(':', at + 1);
      if (next < 0) {
        return ip;
      }
      at = next;
    }
    return ip.substring(0, at);
  }
}
