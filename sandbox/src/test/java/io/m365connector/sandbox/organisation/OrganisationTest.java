package io.m365connector.sandbox.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrganisationTest {
  private final Organisation organisation =
      Organisation.sample(Instant.parse("2026-11-23T00:00:00Z"));

  @Test
  void has_three_tenants_and_at_least_twelve_people() {
    assertThat(organisation.tenants())
        .extracting(Tenant::id)
        .containsExactly(
            "a0000000-0000-4000-8000-000000000001",
            "a0000000-0000-4000-8000-000000000002",
            "a0000000-0000-4000-8000-000000000003");
    assertThat(organisation.users()).filteredOn(User::canSignIn).hasSizeGreaterThanOrEqualTo(12);
  }

  @Test
  void object_ids_and_aliases_are_unique() {
    assertThat(organisation.users()).extracting(User::oid).doesNotHaveDuplicates();
    assertThat(organisation.users()).extracting(User::alias).doesNotHaveDuplicates();
  }

  @Test
  void the_guest_points_to_an_existing_home_object() {
    List<User> guests = organisation.users().stream().filter(User::isGuest).toList();
    assertThat(guests)
        .singleElement()
        .satisfies(
            guest -> {
              assertThat(guest.userPrincipalName()).contains("#EXT#");
              assertThat(organisation.user("a0000000-0000-4000-8000-000000000002", guest.homeOid()))
                  .isPresent();
            });
  }

  @Test
  void an_address_finds_the_home_object_before_the_guest() {
    assertThat(organisation.find("felix.sommer@lumenfeld.example"))
        .hasValueSatisfying(user -> assertThat(user.isGuest()).isFalse());
  }

  @Test
  void managers_and_delegates_name_existing_people() {
    assertThat(organisation.users())
        .allSatisfy(
            user -> {
              if (user.managerAlias() != null) {
                assertThat(organisation.find(user.managerAlias())).isPresent();
              }
              assertThat(user.delegates())
                  .allSatisfy(d -> assertThat(organisation.find(d)).isPresent());
            });
  }

  @Test
  void the_default_user_is_the_first_and_can_sign_in() {
    assertThat(organisation.defaultUser().alias()).isEqualTo("maren.oduya");
    assertThat(organisation.defaultUser().canSignIn()).isTrue();
  }
}
