package io.m365connector.systemtests.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a person would need for what a script did: its steps, each at the seconds that are assumed
 * for it here. Waiting for another person is not counted.
 */
record Minutes(List<Part> parts) {

  private static final int SIGN_IN = 45;
  private static final int PAGE = 15;
  private static final int FIELD = 10;
  private static final int CLICK = 4;

  /** The steps of one person in one place. */
  record Part(String name, String who, int signIns, int pages, int clicks, int fields) {

    private static Part of(String name, String who, JsonNode did) {
      return new Part(
          name,
          who,
          did.path("signIns").asInt(),
          did.path("pages").asInt(),
          did.path("clicks").asInt(),
          did.path("fields").asInt());
    }

    int seconds() {
      return signIns * SIGN_IN + pages * PAGE + clicks * CLICK + fields * FIELD;
    }
  }

  static Minutes of(JsonNode did) {
    List<Part> parts = new ArrayList<>();
    parts.add(Part.of("consent", "customer", did.path("consent")));
    // Entra's admin centre is not played. Counted from step 2 of docs/setup-tenant.md: pages App
    // registrations, New registration, the new one, API permissions, its panel; fields name,
    // redirect address, search; clicks two to get there, account type, platform (2), Register, API
    // permissions, Add, the tab, the API, the permission, Add, Grant, Yes, copy of the id.
    parts.add(new Part("desktop application", "customer", 0, 5, 15, 3));
    parts.add(Part.of("request", "customer", did.path("request")));
    parts.add(Part.of("approval", "operator", did.path("approval")));
    parts.add(Part.of("configuration", "customer", did.path("configuration")));
    // Nor is a device management: open the policy, paste, assign, save.
    parts.add(new Part("hand it to the devices", "customer", 1, 2, 4, 1));
    parts.add(Part.of("first use", "employee", did.path("first use")));
    parts.add(Part.of("stop", "operator", did.path("stop")));
    return new Minutes(parts);
  }

  /** What that person needs until the first answer. */
  Duration of(String who) {
    return Duration.ofSeconds(
        parts.stream()
            .filter(part -> part.who().equals(who) && !part.name().equals("stop"))
            .mapToInt(Part::seconds)
            .sum());
  }

  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(
            "Rehearsal of a new tenant. Assumed seconds: sign-in %d, page %d, field %d, click %d.%n"
                .formatted(SIGN_IN, PAGE, FIELD, CLICK));
    for (Part part : parts) {
      text.append(
          "  %-24s%-10s%d sign-ins %2d pages %2d clicks %2d fields  %s%n"
              .formatted(
                  part.name(),
                  part.who(),
                  part.signIns(),
                  part.pages(),
                  part.clicks(),
                  part.fields(),
                  minutes(Duration.ofSeconds(part.seconds()))));
    }
    return text.append(
            "  until the first answer: customer %s, operator %s, employee %s; to stop: %s"
                .formatted(
                    minutes(of("customer")),
                    minutes(of("operator")),
                    minutes(of("employee")),
                    minutes(Duration.ofSeconds(parts.getLast().seconds()))))
        .toString();
  }

  private static String minutes(Duration time) {
    return String.format(Locale.ROOT, "%.1f min", time.toSeconds() / 60.0);
  }
}
