package io.m365connector.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file, for every cloud and every name, reads back as what was meant. */
class KitFileTest {

  static Stream<Arguments> everything() {
    return Arrays.stream(KitFile.values())
        .flatMap(
            file ->
                Stream.of("global", "usgov", "usgov-dod", "china")
                    .filter(cloud -> file != KitFile.AZURE_CLI || !cloud.equals("usgov-dod"))
                    .flatMap(
                        cloud ->
                            Arrays.stream(ToolChoice.values())
                                .map(choice -> Arguments.of(file, cloud, choice))));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void no_name_breaks_out(KitFile file, String cloud, ToolChoice choice) {
    for (String name : Kits.HOSTILE) {
      Facts facts = Kits.facts(cloud, name, choice);

      assertThatCode(() -> file.make(facts)).as(name).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @EnumSource(KitFile.class)
  void is_the_same_every_time(KitFile file) {
    Download first = file.make(Kits.facts());

    assertThat(file.make(Kits.facts()).sha256()).isEqualTo(first.sha256()).hasSize(64);
  }

  @ParameterizedTest
  @EnumSource(KitFile.class)
  void has_a_name_that_a_header_can_hold(KitFile file) {
    assertThat(file.fileName()).matches("[.A-Za-z0-9-]+");
    assertThat(KitFile.named(file.fileName())).contains(file);
  }

  @Test
  void configuration_waits_for_the_client_and_registration_does_not() {
    Facts early =
        Facts.of(
            Kits.config("global", java.util.Map.of()),
            Recipient.of(Kits.TENANT),
            Kits.TOOLS,
            ToolChoice.ASK);

    assertThat(Arrays.stream(KitFile.values()).filter(each -> each.fits(early)))
        .containsExactly(KitFile.AZURE_CLI, KitFile.POWERSHELL, KitFile.TERRAFORM);
  }

  @Test
  void the_azure_cli_is_not_offered_where_it_does_not_know_the_cloud() {
    assertThat(KitFile.AZURE_CLI.fits(Kits.facts("usgov-dod", "Example", ToolChoice.ASK)))
        .isFalse();
    assertThat(KitFile.POWERSHELL.fits(Kits.facts("usgov-dod", "Example", ToolChoice.ASK)))
        .isTrue();
  }
}
