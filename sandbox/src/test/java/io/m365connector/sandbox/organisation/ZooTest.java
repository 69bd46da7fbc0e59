package io.m365connector.sandbox.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.sandbox.organisation.files.Drive;
import io.m365connector.sandbox.organisation.files.DriveItem;
import io.m365connector.sandbox.organisation.files.FileWorld;
import io.m365connector.sandbox.organisation.zoo.Samples;
import io.m365connector.sandbox.organisation.zoo.Zoo;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZooTest {

  @Test
  void holds_25_types_and_oddities_at_least() {
    assertThat(Zoo.names()).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    assertThat(Samples.names()).hasSizeGreaterThanOrEqualTo(25);
  }

  @Test
  void lies_in_a_onedrive_and_in_a_site() {
    Organisation organisation = Organisation.sample(Instant.parse("2026-11-23T00:00:00Z"));
    assertThat(new FileWorld(organisation).drives())
        .filteredOn(drive -> drive.tenantId().equals(organisation.defaultUser().tenantId()))
        .filteredOn(ZooTest::hasZoo)
        .extracting(drive -> drive.owner().map(User::alias).orElse("a site"))
        .containsExactlyInAnyOrder("yuki.sato", "a site");
  }

  private static boolean hasZoo(Drive drive) {
    return drive.root().child("Zoo").filter(DriveItem::isFolder).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"budget.xlsx", "talk.pptx", "contract.docx", "three-pages.pdf"})
  void makes_the_same_bytes_each_time(String name) throws IOException {
    assertThat(Samples.file(name)).isEqualTo(Samples.file(name));
  }
}
