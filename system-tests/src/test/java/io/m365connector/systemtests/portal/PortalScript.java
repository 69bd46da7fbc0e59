package io.m365connector.systemtests.portal;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.Json;
import io.m365connector.systemtests.support.NodeProgram;
import io.m365connector.systemtests.support.Stand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs scripts of {@code clients/portal}, which look at a stand's portal through a real browser.
 */
record PortalScript(Stand stand) {

  /** Where the portal is, without a slash at the end. */
  String portal() {
    return stand.connector().secureUrl() + "/admin";
  }

  /** Runs it with that to know besides the stand, and gives back what it reports. */
  JsonNode run(String script, Map<String, ?> more) {
    Map<String, Object> knows = new HashMap<>(more);
    knows.put("chromium", chromium());
    knows.put("portal", portal());
    knows.put("mcp", stand.connector().mcp().toString());
    knows.put("cloud", stand.sandbox().url().toString());
    knows.put("people", people());
    NodeProgram.Outcome outcome =
        NodeProgram.run(
            Duration.ofMinutes(9),
            Map.of("NODE_EXTRA_CA_CERTS", stand.sandbox().authority().toString()),
            "portal/" + script,
            Json.text(knows));
    if (outcome.exitCode() != 0) {
      throw new AssertionError(script + ":\n" + outcome.errors() + outcome.output());
    }
    return Json.parse(outcome.output());
  }

  private Map<String, String> people() {
    Map<String, String> people = new HashMap<>();
    for (String role : new String[] {"viewer", "approver", "administrator"}) {
      people.put(role, stand.sandbox().displayNameWithRole(role));
    }
    return people;
  }

  private static String chromium() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .filter(each -> Files.isExecutable(Path.of(each)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No Chromium; bin/verify installs it"));
  }
}
