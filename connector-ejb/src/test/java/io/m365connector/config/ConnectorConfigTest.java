package io.m365connector.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConnectorConfigTest {

  private final Map<String, String> settings =
      new HashMap<>(
          Map.of(
              "CONNECTOR_PUBLIC_URL", "https://m365.example.com",
              "CONNECTOR_CLIENT_ID", "C0000000-0000-4000-8000-0000000000C1",
              "CONNECTOR_CLIENT_SECRET", "not-a-real-secret"));

  @Nested
  class A_minimal_setting {

    @Test
    void is_enough_for_the_global_cloud() {
      ConnectorConfig config = read();

      assertThat(config.cloud()).isEqualTo(Cloud.GLOBAL);
      assertThat(config.entraUrl()).isEqualTo(URI.create("https://login.microsoftonline.com"));
      assertThat(config.graphUrl()).isEqualTo(URI.create("https://graph.microsoft.com"));
      assertThat(config.mcpUrl()).isEqualTo(URI.create("https://m365.example.com/mcp"));
      assertThat(config.scope())
          .isEqualTo("api://c0000000-0000-4000-8000-0000000000c1/access_as_user");
      assertThat(config.oboCache()).isEqualTo(ConnectorConfig.OboCache.OFF);
    }

    @Test
    void prints_no_secret() {
      assertThat(read().toString()).contains("****").doesNotContain("not-a-real-secret");
    }
  }

  @Nested
  class The_cloud {

    @Test
    void fixes_all_its_hosts_together() {
      settings.put("CONNECTOR_CLOUD", "usgov-dod");

      assertThat(read().entraUrl()).isEqualTo(URI.create("https://login.microsoftonline.us"));
      assertThat(read().graphUrl()).isEqualTo(URI.create("https://dod-graph.microsoft.us"));
    }

    @Test
    void of_an_unknown_name_is_refused() {
      assertRefused("CONNECTOR_CLOUD", "mars", "must be one of global, usgov, usgov-dod, china");
    }
  }

  @Nested
  class The_public_url {

    @Test
    void that_is_missing_is_refused() {
      assertRefused("CONNECTOR_PUBLIC_URL", "", "is missing");
    }

    @Test
    void without_tls_is_refused() {
      assertRefused("CONNECTOR_PUBLIC_URL", "http://m365.example.com", "must be https");
    }

    @Test
    void without_tls_on_this_machine_is_accepted() {
      settings.put("CONNECTOR_PUBLIC_URL", "http://localhost:9080");

      assertThat(read().publicUrl()).isEqualTo(URI.create("http://localhost:9080"));
    }

    @Test
    void with_a_slash_at_the_end_is_refused() {
      assertRefused("CONNECTOR_PUBLIC_URL", "https://m365.example.com/", "without a slash");
    }

    @Test
    void with_user_information_is_refused() {
      assertRefused("CONNECTOR_PUBLIC_URL", "https://a@evil.example.com", "scheme, host and path");
    }
  }

  @Nested
  class The_client_id {

    @Test
    void that_is_no_guid_is_refused() {
      assertRefused("CONNECTOR_CLIENT_ID", "connector", "is not a GUID");
    }

    @Test
    void with_shortened_groups_is_refused() {
      assertRefused("CONNECTOR_CLIENT_ID", "1-2-3-4-5", "is not a GUID");
    }
  }

  @Nested
  class The_application_id_uri {

    @Test
    void stands_in_front_of_the_scope() {
      settings.put("CONNECTOR_APP_ID_URI", "https://m365.example.com/mcp");

      assertThat(read().scope()).isEqualTo("https://m365.example.com/mcp/access_as_user");
    }

    @Test
    void with_a_slash_at_the_end_is_refused() {
      assertRefused("CONNECTOR_APP_ID_URI", "https://m365.example.com/mcp/", "no slash at the end");
    }

    @Test
    void of_another_scheme_is_refused() {
      assertRefused("CONNECTOR_APP_ID_URI", "http://m365.example.com/mcp", "api://");
    }
  }

  @Test
  void an_Entra_without_TLS_is_refused_on_this_machine_too() {
    assertRefused("CONNECTOR_ENTRA_URL", "http://localhost:8443", "must be https");
  }

  @Nested
  class The_credential {

    @Test
    void that_is_missing_is_refused() {
      assertRefused("CONNECTOR_CLIENT_SECRET", "", "exactly one of");
    }

    @Test
    void of_a_file_that_cannot_be_read_is_refused() {
      settings.remove("CONNECTOR_CLIENT_SECRET");
      assertRefused("CONNECTOR_CLIENT_CERTIFICATE", "/no/such/file.pfx", "cannot be read");
    }

    @Test
    void that_is_given_twice_is_refused() {
      settings.put("CONNECTOR_CLIENT_MANAGED_IDENTITY", "system");
      assertRefused("CONNECTOR_CLIENT_SECRET", "another", "exactly one of");
    }

    @Test
    void of_a_managed_identity_that_is_no_id_is_refused() {
      settings.remove("CONNECTOR_CLIENT_SECRET");
      assertRefused("CONNECTOR_CLIENT_MANAGED_IDENTITY", "mine", "user-assigned identity");
    }

    @Test
    void of_a_managed_identity_is_asked_for_the_clouds_own_audience() {
      settings.remove("CONNECTOR_CLIENT_SECRET");
      settings.put("CONNECTOR_CLIENT_MANAGED_IDENTITY", "system");
      settings.put("CONNECTOR_CLOUD", "usgov-dod");

      assertThat(read().credential())
          .isEqualTo(
              new Credential.ManagedIdentity(Optional.empty(), "api://AzureADTokenExchangeUSGov"));
    }
  }

  @Test
  void a_time_that_is_no_duration_is_refused() {
    assertRefused("CONNECTOR_ALLOWLIST_MAX_STALE", "60s", "ISO 8601");
  }

  private void assertRefused(String setting, String value, String remedy) {
    settings.put(setting, value);
    assertThatThrownBy(this::read)
        .isInstanceOf(SettingInvalid.class)
        .hasMessageContaining(setting + ": ")
        .hasMessageContaining(remedy);
  }

  private ConnectorConfig read() {
    return ConnectorConfig.from(name -> Optional.ofNullable(settings.get(name)));
  }
}
