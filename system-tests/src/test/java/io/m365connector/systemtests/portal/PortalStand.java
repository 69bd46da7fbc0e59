package io.m365connector.systemtests.portal;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.Build;
import io.m365connector.systemtests.support.Json;
import io.m365connector.systemtests.support.NodeProgram;
import io.m365connector.systemtests.support.Stand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One stand for all tests of the portal, with sample data, and scripts of {@code clients/portal}
 * that look at it through a real browser. A test names it as a parameter of its constructor.
 */
public final class PortalStand implements AutoCloseable {

  /** The local account, which this stand has switched on. */
  static final String RESCUE = "rescue";

  static final String PASSWORD = "correct horse battery staple";
  private static final String PASSWORD_HASH =
      "220000:RoZPIZt7qVanGuhgyuG4Ew==:l9ZXmjfqSEsOReSuASZXizyKgauy3X24DFJBuVDxj8c=";

  private final Stand stand;
  private final PortalData data;

  private PortalStand(Stand stand, PortalData data) {
    this.stand = stand;
    this.data = data;
  }

  private static PortalStand start() {
    String url =
        "jdbc:h2:file:"
            + Build.scratch().resolve("portal/connector/database")
            + ";AUTO_SERVER=TRUE";
    Stand stand =
        Stand.start(
            "portal",
            Map.of(
                "CONNECTOR_DB_URL",
                url,
                "CONNECTOR_BREAK_GLASS_USER",
                RESCUE,
                "CONNECTOR_BREAK_GLASS_PASSWORD_HASH",
                PASSWORD_HASH));
    PortalData data = new PortalData(url);
    data.plant();
    return new PortalStand(stand, data);
  }

  public Stand stand() {
    return stand;
  }

  public PortalData data() {
    return data;
  }

  /** Where the portal is, without a slash at the end. */
  public String portal() {
    return stand.connector().secureUrl() + "/admin";
  }

  /** Where scripts put screenshots. */
  static Path shots() {
    return Build.root().resolve("system-tests/target/portal-shots");
  }

  /** Runs a script and gives back what it reports. */
  public JsonNode run(String script) {
    return run(script, Map.of());
  }

  /** The same with more for the script to know. */
  public JsonNode run(String script, Map<String, ?> more) {
    Map<String, Object> knows = new HashMap<>(more);
    knows.put("chromium", chromium());
    knows.put("portal", portal());
    knows.put("mcp", stand.connector().mcp().toString());
    knows.put("cloud", stand.sandbox().url().toString());
    knows.put("ids", data.ids());
    knows.put("people", people());
    knows.put("shots", shots().toString());
    NodeProgram.Outcome outcome =
        NodeProgram.run(Duration.ofMinutes(9), Map.of(), "portal/" + script, Json.text(knows));
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

  static String chromium() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .filter(each -> Files.isExecutable(Path.of(each)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No Chromium; bin/verify installs it"));
  }

  @Override
  public void close() {
    stand.close();
  }

  /** Hands the one stand to every test that asks for it. */
  public static final class Shared implements ParameterResolver {

    private static final Namespace HERE = Namespace.create(PortalStand.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == PortalStand.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(HERE)
          .getOrComputeIfAbsent(PortalStand.class, key -> start(), PortalStand.class);
    }
  }
}
