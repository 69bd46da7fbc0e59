package io.m365connector.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.allowlist.Admission;
import io.m365connector.allowlist.Allowlist;
import io.m365connector.allowlist.Allowlists;
import io.m365connector.allowlist.EntryStatus;
import io.m365connector.allowlist.Pair;
import io.m365connector.allowlist.Switches;
import io.m365connector.allowlist.ToolPolicy;
import io.m365connector.caller.BearerToken;
import io.m365connector.caller.Caller;
import io.m365connector.caller.Callers;
import io.m365connector.caller.ClientId;
import io.m365connector.caller.TenantId;
import io.m365connector.caller.Tokens;
import io.m365connector.code.Code;
import io.m365connector.code.CodedException;
import io.m365connector.config.Cloud;
import io.m365connector.tools.AllTools;
import io.m365connector.tools.ToolCatalog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EvaluatorTest {

  private static final Pair PAIR =
      new Pair(TenantId.of(Callers.TENANT), ClientId.of(Tokens.CLIENT));
  private static final Tokens TOKENS = new Tokens();
  private static final ToolCatalog CATALOG = AllTools.catalog(Cloud.GLOBAL);

  /** One state of the allowlist that a caller may meet. */
  record Scene(
      @Nullable EntryStatus status,
      int fromDay,
      int untilDay,
      boolean guests,
      ToolPolicy tools,
      Switches switches,
      boolean guest,
      @Nullable String tool) {

    Allowlist allowlist() {
      Instant now = TOKENS.clock().instant();
      List<Admission> entries =
          status == null
              ? List.of()
              : List.of(
                  new Admission(
                      UUID.randomUUID(),
                      PAIR,
                      status,
                      fromDay == 0 ? null : now.plus(Duration.ofDays(fromDay)),
                      untilDay == 0 ? null : now.plus(Duration.ofDays(untilDay)),
                      guests,
                      tools,
                      null));
      return Allowlists.of(entries, switches, TOKENS.clock());
    }
  }

  static List<Scene> everyScene() {
    List<@Nullable EntryStatus> statuses = new ArrayList<>(List.of(EntryStatus.values()));
    statuses.add(null);
    List<Switches> switches =
        List.of(
            Switches.NONE,
            new Switches(true, Set.of(), Set.of()),
            new Switches(false, Set.of(PAIR.tenant()), Set.of()),
            new Switches(false, Set.of(), Set.of("get_me")));
    List<Scene> scenes = new ArrayList<>();
    for (EntryStatus status : statuses) {
      for (int[] days : new int[][] {{0, 0}, {1, 9}, {-9, -1}, {-9, 9}}) {
        for (Switches off : switches) {
          for (boolean guest : new boolean[] {false, true}) {
            for (boolean guests : new boolean[] {false, true}) {
              for (ToolPolicy tools :
                  List.of(ToolPolicy.ALL, ToolPolicy.only(Set.of("search_people")))) {
                for (String tool : new String[] {null, "get_me", "outlook_send_mail"}) {
                  scenes.add(new Scene(status, days[0], days[1], guests, tools, off, guest, tool));
                }
              }
            }
          }
        }
      }
    }
    return scenes;
  }

  @Test
  void every_answer_is_productions_own() {
    int allowed = 0;
    List<Scene> scenes = everyScene();
    for (Scene scene : scenes) {
      Allowlist allowlist = scene.allowlist();
      Evaluation answer =
          evaluator(allowlist).evaluate(new Question(PAIR, scene.guest(), scene.tool()));
      @Nullable Code heard = heard(allowlist, scene);
      assertThat(answer.code()).as("%s", scene).isEqualTo(heard);
      assertThat(answer.allowed()).as("%s", scene).isEqualTo(heard == null);
      allowed += heard == null ? 1 : 0;
    }
    assertThat(allowed).isPositive().isLessThan(scenes.size());
  }

  /** What a real caller with a real token hears; null when it gets through. */
  private static @Nullable Code heard(Allowlist allowlist, Scene scene) {
    String token = scene.guest() ? TOKENS.with("acct", 1) : TOKENS.good();
    Caller caller = TOKENS.verifier().verify(BearerToken.fromAuthorization("Bearer " + token));
    try {
      var admitted = allowlist.admit(caller);
      if (scene.tool() == null) {
        return null;
      }
      return CATALOG.find(scene.tool(), admitted).isPresent() ? null : Code.TOOL_UNKNOWN;
    } catch (CodedException refusal) {
      return refusal.code();
    }
  }

  @Nested
  class A_pasted_token {
    @Test
    void that_is_good_shows_who_would_call_and_until_when() {
      Evaluation answer = evaluator(active()).evaluate("  Bearer " + TOKENS.good() + "\n", null);
      assertThat(answer.allowed()).isTrue();
      assertThat(answer.pair()).isEqualTo(PAIR);
      assertThat(answer.expiry()).isAfter(TOKENS.clock().instant());
      assertThat(answer.tools()).hasSize(15).allMatch(tool -> tool.refusal() == null);
    }

    @Test
    void of_a_guest_is_recognised_as_such() {
      Evaluation answer = evaluator(active()).evaluate(TOKENS.with("acct", 1), null);
      assertThat(answer.guest()).isTrue();
      assertThat(answer.code()).isEqualTo(Code.GUEST_REFUSED);
    }

    @ParameterizedTest
    @CsvSource({
      "aud, someone-else, TOKEN_AUDIENCE",
      "ver, 1.0, TOKEN_VERSION",
      "scp, , TOKEN_PERSON",
      "azp, not-a-guid, TOKEN_CLAIMS",
      "iss, https://elsewhere.example/v2.0, TOKEN_ISSUER",
      "scp, Mail.Read, TOKEN_SCOPE"
    })
    void that_is_refused_names_the_check(String claim, String value, Step step) {
      Evaluation answer = evaluator(active()).evaluate(TOKENS.with(claim, value), null);
      assertThat(answer.firstFailure().orElseThrow().step()).isEqualTo(step);
      assertThat(answer.checks())
          .filteredOn(check -> check.step().compareTo(step) < 0)
          .allMatch(check -> check.outcome() == Outcome.PASSED);
      assertThat(answer.checks())
          .filteredOn(check -> check.step().compareTo(step) > 0)
          .allMatch(check -> check.outcome() == Outcome.NOT_MADE);
      assertThat(answer.tools()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
        value = {"NULL", "''", "hello", "a.b.c", "Basic Zm9v"},
        nullValues = "NULL")
    void that_is_none_fails_the_first_check(@Nullable String text) {
      Evaluation answer = evaluator(active()).evaluate(text, null);
      assertThat(answer.firstFailure().orElseThrow().step()).isEqualTo(Step.TOKEN_FORM);
    }

    @Test
    void appears_nowhere_in_the_answer() {
      String token = TOKENS.good();
      assertThat(evaluator(active()).evaluate(token, "get_me").toString())
          .doesNotContain(token.substring(token.lastIndexOf('.') + 1));
    }
  }

  @ParameterizedTest
  @MethodSource("io.m365connector.code.Code#values")
  void every_code_of_the_token_check_has_its_step(Code code) {
    if (code.id().startsWith("M365C-10") && code != Code.TOKEN_IN_QUERY) {
      assertThat(Step.ofToken(code) == Step.TOKEN_CLAIMS).isEqualTo(code == Code.TOKEN_CLAIMS);
    }
  }

  @Test
  void an_allowlist_that_is_too_old_is_said_first() {
    Allowlist allowlist = active();
    Tokens later = new Tokens();
    later.advance(Duration.ofMinutes(5));
    Evaluation answer =
        new Evaluator(TOKENS.verifier(), old(later), CATALOG, later.clock())
            .evaluate(new Question(PAIR, false, null));
    assertThat(answer.firstFailure().orElseThrow().step()).isEqualTo(Step.ALLOWLIST_FRESH);
    assertThat(allowlist.ready()).isTrue();
  }

  /** Read at the beginning, asked five minutes later. */
  private static Allowlist old(Tokens later) {
    Instant[] at = {TOKENS.clock().instant()};
    Allowlist allowlist =
        Allowlists.of(
            List.of(),
            Switches.NONE,
            new java.time.Clock() {
              @Override
              public Instant instant() {
                return at[0];
              }

              @Override
              public java.time.ZoneId getZone() {
                return java.time.ZoneOffset.UTC;
              }

              @Override
              public java.time.Clock withZone(java.time.ZoneId zone) {
                return this;
              }
            });
    at[0] = later.clock().instant();
    return allowlist;
  }

  private static Allowlist active() {
    return new Scene(EntryStatus.ACTIVE, 0, 0, false, ToolPolicy.ALL, Switches.NONE, false, null)
        .allowlist();
  }

  private static Evaluator evaluator(Allowlist allowlist) {
    return new Evaluator(TOKENS.verifier(), allowlist, CATALOG, TOKENS.clock());
  }
}
