package io.m365connector.kit;

import java.util.List;

/**
 * One step of the client's registration by hand, in its order.
 *
 * @param step which text tells it
 * @param values what is to be opened, typed or chosen; each can be copied
 */
public record Click(Step step, List<String> values) {

  /** The steps, in their order. */
  public enum Step {
    CONSENT,
    OPEN_PORTAL,
    NEW_REGISTRATION,
    PLATFORM,
    LOOPBACK_HINT,
    PERMISSION,
    GRANT,
    NO_SECRET,
    HAND_IN
  }

  static List<Click> of(Facts facts, String consent, String request) {
    return List.of(
        new Click(Step.CONSENT, List.of(consent)),
        new Click(Step.OPEN_PORTAL, List.of(facts.cloud().adminCentre())),
        new Click(Step.NEW_REGISTRATION, List.of(facts.registration())),
        new Click(Step.PLATFORM, Facts.REDIRECTS),
        new Click(Step.LOOPBACK_HINT, List.of()),
        new Click(Step.PERMISSION, List.of(facts.connector().toString(), "access_as_user")),
        new Click(Step.GRANT, List.of()),
        new Click(Step.NO_SECRET, List.of()),
        new Click(Step.HAND_IN, List.of(request)));
  }
}
