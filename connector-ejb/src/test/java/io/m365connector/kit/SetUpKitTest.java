package io.m365connector.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m365connector.allowlist.ToolPolicy;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.tools.AllTools;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SetUpKitTest {

  @Test
  void names_the_tools_of_the_catalogue_and_of_the_entry_only() {
    Recipient some =
        new Recipient(
            Kits.TENANT,
            Kits.CLIENT,
            "Example",
            ToolPolicy.only(List.of("get_me", "outlook_email_search", "no_longer_there")));

    assertThat(kit("global", some).tools()).containsExactly("get_me", "outlook_email_search");
    assertThat(kit("global", Kits.recipient("Example")).tools())
        .containsExactlyElementsOf(
            AllTools.all().stream().map(each -> each.descriptor().name()).sorted().toList());
  }

  @Test
  void leaves_out_what_the_cloud_does_not_have() {
    assertThat(kit("china", Kits.recipient("Example")).tools())
        .doesNotContain("find_meeting_availability", "teams_list_chats");
  }

  @Test
  void the_consent_link_is_of_the_tenants_cloud() {
    String end = Kits.TENANT + "/adminconsent?client_id=" + Kits.CONNECTOR;

    assertThat(consents())
        .isEqualTo(
            Map.of(
                "global", "https://login.microsoftonline.com/" + end,
                "usgov", "https://login.microsoftonline.us/" + end,
                "usgov-dod", "https://login.microsoftonline.us/" + end,
                "china", "https://login.partner.microsoftonline.cn/" + end));
  }

  @Test
  void the_clicks_name_the_address_the_permission_and_where_to_go_on() {
    List<Click> clicks = kit("global", Kits.recipient("Example")).clicks();

    assertThat(clicks).extracting(Click::step).containsExactly(Click.Step.values());
    assertThat(values(clicks, Click.Step.PLATFORM)).contains("http://127.0.0.1/callback");
    assertThat(values(clicks, Click.Step.PERMISSION))
        .containsExactly(Kits.CONNECTOR, "access_as_user");
    assertThat(values(clicks, Click.Step.HAND_IN))
        .containsExactly("https://connector.example/admin/request");
    assertThat(values(clicks, Click.Step.OPEN_PORTAL))
        .containsExactly("https://entra.microsoft.com");
  }

  @Test
  void the_clicks_of_other_clouds_go_to_their_portals() {
    assertThat(
            values(kit("china", Kits.recipient("x")).clicks(), Click.Step.OPEN_PORTAL).getFirst())
        .isEqualTo("https://portal.azure.cn");
    assertThat(
            values(kit("usgov", Kits.recipient("x")).clicks(), Click.Step.OPEN_PORTAL).getFirst())
        .isEqualTo("https://portal.azure.us");
  }

  @Test
  void the_firewall_lets_each_side_out_to_its_hosts() {
    assertThat(kit("usgov-dod", Kits.recipient("x")).hosts())
        .extracting(each -> each.from() + " " + each.host())
        .containsExactly(
            "DEVICE login.microsoftonline.us",
            "DEVICE connector.example",
            "CONNECTOR login.microsoftonline.us",
            "CONNECTOR dod-graph.microsoft.us",
            "CONNECTOR *.sharepoint-mil.us");
  }

  @Test
  void shows_the_registry_file_as_text() {
    assertThat(kit("global", Kits.recipient("x")).preview(KitFile.REGISTRY))
        .startsWith("Windows Registry Editor");
  }

  @Test
  void does_not_make_a_configuration_without_a_client() {
    SetUpKit early = kit("global", Recipient.of(Kits.TENANT));

    assertThat(early.files()).doesNotContain(KitFile.MOBILECONFIG);
    assertThatThrownBy(() -> early.file(KitFile.MOBILECONFIG))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Map<String, String> consents() {
    return List.of("global", "usgov", "usgov-dod", "china").stream()
        .collect(
            Collectors.toMap(
                cloud -> cloud, cloud -> kit(cloud, Kits.recipient("x")).consent().toString()));
  }

  private static List<String> values(List<Click> clicks, Click.Step step) {
    return clicks.stream().filter(each -> each.step() == step).findFirst().orElseThrow().values();
  }

  private static SetUpKit kit(String cloud, Recipient recipient) {
    ConnectorConfig config = Kits.config(cloud, Map.of());
    return new SetUpKits(config, AllTools.catalog(config.cloud()))
        .of(recipient, ToolChoice.ALLOW_LISTED);
  }
}
