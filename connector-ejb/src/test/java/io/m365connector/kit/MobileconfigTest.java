package io.m365connector.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MobileconfigTest {

  private final Mobileconfig output = new Mobileconfig();

  @Test
  void every_setting_of_the_client_is_a_string() {
    Map<?, ?> settings = settings(Kits.facts());

    assertThat(settings.get("PayloadType")).isEqualTo("com.anthropic.claudefordesktop");
    assertThat(settings.get("managedMcpServers")).isInstanceOf(String.class);
    assertThat(String.valueOf(settings.get("managedMcpServers"))).startsWith("[{\"name\":\"m365\"");
  }

  @Test
  void a_new_profile_replaces_the_old_one() {
    Map<String, Object> before = read(Kits.facts("global", "Before", ToolChoice.ASK));
    Map<String, Object> after = read(Kits.facts("global", "After", ToolChoice.ALLOW_LISTED));

    assertThat(after.get("PayloadUUID")).isEqualTo(before.get("PayloadUUID"));
    assertThat(after.get("PayloadIdentifier")).isEqualTo(before.get("PayloadIdentifier"));
  }

  @Test
  void the_two_payloads_have_identifiers_of_their_own() {
    Map<String, Object> profile = read(Kits.facts());

    assertThat(settings(Kits.facts()).get("PayloadUUID")).isNotEqualTo(profile.get("PayloadUUID"));
    assertThat(profile.get("PayloadUUID").toString())
        .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }

  @Test
  void a_name_with_markup_stays_a_name() {
    assertThat(read(Kits.facts("global", "<b>&\"'</string>", ToolChoice.ASK)))
        .containsEntry("PayloadOrganization", "<b>&\"'</string>");
  }

  @Test
  void an_added_payload_is_refused() {
    String text = new String(output.write(Kits.facts()), StandardCharsets.UTF_8);
    String changed = text.replaceFirst("</dict>\\s*</array>", "</dict><dict></dict></array>");

    assertThat(changed).isNotEqualTo(text);
    assertThatThrownBy(() -> output.check(changed.getBytes(StandardCharsets.UTF_8), Kits.facts()))
        .isInstanceOf(KitBroken.class);
  }

  @Test
  void an_entity_is_not_read() {
    String text =
        "<!DOCTYPE plist [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + "<plist><dict><key>a</key><string>&x;</string></dict></plist>";

    assertThatThrownBy(() -> PlistReader.read(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(KitBroken.class);
  }

  private Map<String, Object> read(Facts facts) {
    return PlistReader.read(output.write(facts));
  }

  private Map<?, ?> settings(Facts facts) {
    return (Map<?, ?>) ((List<?>) read(facts).get("PayloadContent")).getFirst();
  }
}
