package io.m365connector.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** What holds for all ids, issuers and tokens, whatever their value. */
class TokenPropertiesTest {

  private static final Mint MINT = new Mint();
  private static final String GOOD = MINT.good();

  @Property(tries = 300)
  void every_guid_is_read_and_written_in_small_letters(@ForAll long high, @ForAll long low) {
    String text = new UUID(high, low).toString();

    assertThat(TenantId.of(text.toUpperCase(Locale.ROOT))).hasToString(text);
    assertThat(TenantId.of(text)).isEqualTo(TenantId.of(text.toUpperCase(Locale.ROOT)));
  }

  @Property(tries = 500)
  void whatever_is_no_guid_is_refused(@ForAll @StringLength(max = 40) String text) {
    assertThatThrownBy(() -> ObjectId.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 300)
  void a_guid_with_one_character_changed_to_another_kind_is_refused(
      @ForAll @IntRange(max = 35) int place, @ForAll char other) {
    StringBuilder text = new StringBuilder(Callers.TENANT);
    text.setCharAt(place, other);
    boolean canonical =
        text.toString().matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    Throwable failure = catchThrowable(() -> TenantId.of(text.toString()));

    assertThat(failure == null).isEqualTo(canonical);
  }

  @Property(tries = 1_000)
  void a_good_token_with_any_one_character_changed_is_refused(
      @ForAll @IntRange(max = 10_000) int place, @ForAll("base64url") char other) {
    int index = place % GOOD.length();
    if (GOOD.charAt(index) == other) {
      return;
    }
    String changed = GOOD.substring(0, index) + other + GOOD.substring(index + 1);

    assertThatThrownBy(() -> MINT.verify(changed)).isInstanceOf(TokenRejected.class);
  }

  @Property(tries = 1_000)
  void whatever_stands_in_the_header_is_a_refusal_and_never_a_crash(@ForAll String text) {
    assertThat(catchThrowable(() -> BearerToken.fromAuthorization(text)))
        .isInstanceOf(TokenRejected.class);
  }

  @Property(tries = 500)
  void whatever_three_parts_there_are_is_a_refusal_and_never_a_crash(
      @ForAll("parts") String token) {
    assertThat(catchThrowable(() -> MINT.verify(token))).isInstanceOf(TokenRejected.class);
  }

  @Property(tries = 200)
  void an_issuer_that_is_not_the_tenants_own_is_refused(@ForAll String issuer) {
    assertThatThrownBy(() -> MINT.verify(MINT.with("iss", issuer)))
        .isInstanceOf(TokenRejected.class);
  }

  @Property(tries = 200)
  void a_well_signed_payload_of_any_text_is_a_refusal_and_never_a_crash(@ForAll String payload) {
    String token = Mint.signed(Mint.GOOD, "{\"alg\":\"RS256\",\"kid\":\"good\"}", payload);

    assertThat(catchThrowable(() -> MINT.verify(token))).isInstanceOf(TokenRejected.class);
  }

  @Provide
  Arbitrary<Character> base64url() {
    return Arbitraries.chars().range('A', 'Z').range('a', 'z').range('0', '9').with('-', '_');
  }

  @Provide
  Arbitrary<String> parts() {
    Arbitrary<String> part = Arbitraries.strings().ofMaxLength(60).map(Mint::base64);
    return Combinators.combine(part, part, part).as((a, b, c) -> a + "." + b + "." + c);
  }
}
