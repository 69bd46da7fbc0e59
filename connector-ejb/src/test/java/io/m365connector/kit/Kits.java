package io.m365connector.kit;

import io.m365connector.allowlist.ToolPolicy;
import io.m365connector.caller.ClientId;
import io.m365connector.caller.TenantId;
import io.m365connector.config.ConnectorConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Facts as the settings of a connector in each cloud give them. */
final class Kits {

  static final TenantId TENANT = TenantId.of("a0000000-0000-4000-8000-000000000001");
  static final ClientId CLIENT = ClientId.of("d0000000-0000-4000-8000-000000000001");
  static final String CONNECTOR = "44444444-4444-4444-8444-444444444444";
  static final List<String> TOOLS = List.of("get_me", "outlook_email_search");

  /** Names that try to leave the place they are written to. */
  static final List<String> HOSTILE =
      List.of(
          "Fabrikam \"Europe\" & Söhne <GmbH>",
          "it's $(touch /tmp/owned) `id` ${HOME}",
          "'; touch owned; echo '",
          "a\u2019; Remove-Item x; \u2018b\u201a\u201b",
          "${file(\"/etc/passwd\")} %{ if true }x%{ endif } \\",
          "]]><key>PayloadType</key>",
          "</string><!ENTITY x SYSTEM 'file:///etc/passwd'>&x;",
          "x\"\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Evil]\r\n\"a\"=\"b",
          "line\nbreak\u2028and\u0085more\u0000\u202ereversed",
          "\"}]}, {\"name\":\"evil\",\"url\":\"https://evil.example\"",
          "trailing \\",
          "\ud83d\ude00".repeat(40),
          "\ud83d alone",
          "-rf --help",
          "$registration $$ $1 %s {0} #{el}",
          "   ",
          "");

  private Kits() {}

  static ConnectorConfig config(String cloud, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.putIfAbsent("CONNECTOR_PUBLIC_URL", "https://connector.example");
    settings.put("CONNECTOR_CLIENT_ID", CONNECTOR);
    settings.put("CONNECTOR_CLIENT_SECRET", "a secret");
    settings.put("CONNECTOR_CLOUD", cloud);
    return ConnectorConfig.from(name -> Optional.ofNullable(settings.get(name)));
  }

  static Facts facts(String cloud, String organisation, ToolChoice choice) {
    return Facts.of(config(cloud, Map.of()), recipient(organisation), TOOLS, choice);
  }

  static Facts facts() {
    return facts("global", "Example", ToolChoice.ALLOW_LISTED);
  }

  static Recipient recipient(String organisation) {
    return new Recipient(TENANT, CLIENT, organisation, ToolPolicy.ALL);
  }
}
