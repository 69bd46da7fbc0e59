package io.m365connector.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantDirectoryTest {

  private final FakeDirectory entra = new FakeDirectory();
  private final TenantDirectory directory = entra.directory();

  @Nested
  class A_domain {

    @Test
    void resolves_to_the_tenant_that_the_issuer_names() {
      KnownTenant found = directory.find(" Contoso.COM ");

      assertThat(found.id()).hasToString(FakeDirectory.CONTOSO);
      assertThat(found.domain()).hasToString("contoso.com");
      assertThat(found.region()).isEqualTo("EU");
      assertThat(entra.urls())
          .hasToString(
              "[https://login.microsoftonline.com/contoso.com/v2.0/.well-known/openid-configuration]");
    }

    @Test
    void may_come_as_a_mail_address() {
      assertThat(directory.find("ada@contoso.com").domain()).hasToString("contoso.com");
    }

    @Test
    void belongs_to_its_tenant_and_to_no_other() {
      DomainName contoso = new DomainName("contoso.com");

      assertThat(directory.belongs(contoso, TypedId.tenant(FakeDirectory.CONTOSO))).isTrue();
      assertThat(directory.belongs(contoso, TypedId.tenant("a0000000-0000-4000-8000-000000000002")))
          .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "contoso.com/../common",
          "contoso.com?x=.",
          "contoso.com#.",
          "https://evil.example/contoso.com",
          "contoso..com",
          "127.0.0.1",
          "-a.com",
          "contos\u043e.com",
          "contoso.com:8443",
          "..%2fcommon.com",
        })
    void that_is_none_is_refused_before_anybody_is_asked(String typed) {
      assertThat(refusal(typed).code()).isEqualTo(Code.INPUT_INVALID);
      assertThat(entra.asked).isEmpty();
    }

    @Test
    void that_looks_like_another_is_called_international() {
      assertThat(new DomainName("xn--contso-dxe.com").isInternational()).isTrue();
    }
  }

  @Nested
  class An_id {

    @Test
    void is_confirmed() {
      assertThat(directory.find(FakeDirectory.CONTOSO).id()).hasToString(FakeDirectory.CONTOSO);
    }

    @Test
    void is_not_taken_for_that_of_another_answer() {
      assertThat(refusal("a0000000-0000-4000-8000-000000000002").code())
          .isEqualTo(Code.TENANT_NOT_FOUND);
    }
  }

  @Nested
  class Entra {

    @Test
    void may_know_no_such_tenant() {
      entra.answers(400, "{\"error\":\"invalid_tenant\"}");

      assertThat(refusal("nobody.example").code()).isEqualTo(Code.TENANT_NOT_FOUND);
    }

    @Test
    void may_know_it_in_another_cloud() {
      entra.answers(200, FakeDirectory.configuration(FakeDirectory.CONTOSO, "microsoftonline.us"));

      assertThat(refusal("contoso.com").facts().getFirst()).contains("another Microsoft cloud");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "<html>", "{\"issuer\":1}"})
    void may_answer_what_cannot_be_read(String body) {
      entra.answers(503, body);

      assertThat(refusal("contoso.com").code()).isEqualTo(Code.ENTRA_UNAVAILABLE);
    }

    @Test
    void may_be_away() {
      entra.breaks();

      assertThat(refusal("contoso.com").code()).isEqualTo(Code.ENTRA_UNAVAILABLE);
    }

    @Test
    void has_five_seconds() {
      directory.find("contoso.com");

      assertThat(entra.asked.getFirst().timeout()).contains(Duration.ofSeconds(5));
    }

    @Test
    void is_asked_once_in_ten_minutes_for_the_same() {
      directory.find("contoso.com");
      directory.find("contoso.com");
      assertThat(entra.asked).hasSize(1);

      entra.pass(Duration.ofMinutes(10));
      directory.find("contoso.com");
      assertThat(entra.asked).hasSize(2);
    }

    @Test
    void is_asked_sixty_times_a_minute_at_most() {
      for (int i = 0; i < Remembered.QUESTIONS_A_MINUTE; i++) {
        directory.find("d" + i + ".example");
      }
      assertThat(refusal("one-more.example").code()).isEqualTo(Code.TOO_MANY_REQUESTS);
      assertThat(entra.asked).hasSize(Remembered.QUESTIONS_A_MINUTE);

      entra.pass(Duration.ofMinutes(1));
      assertThat(directory.find("one-more.example").id()).isNotNull();
    }
  }

  private RuleBroken refusal(String typed) {
    return catchThrowableOfType(RuleBroken.class, () -> directory.find(typed));
  }
}
