package io.m365connector.systemtests.portal;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.Build;
import io.m365connector.systemtests.support.Stand;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
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
    return new PortalScript(stand).portal();
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
    knows.put("ids", data.ids());
    knows.put("shots", shots().toString());
    return new PortalScript(stand).run(script, knows);
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
