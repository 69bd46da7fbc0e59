package io.m365connector.systemtests.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.Build;
import io.m365connector.systemtests.support.Ids;
import io.m365connector.systemtests.support.Json;
import io.m365connector.systemtests.support.McpClient;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal of Entra's, through the whole server. */
@ExtendWith(SharedStand.class)
class EntraRefusalsIT {

  /** Stands in every description that Entra sends, as an e-mail address does in real ones. */
  private static final String MARKER = "planted-person@description.example";

  /** Entra shows these on its own pages; no exchange brings them. */
  private static final Set<String> SIGN_IN_ONLY = Set.of("50011", "9000411");

  private final Stand stand;

  EntraRefusalsIT(Stand stand) {
    this.stand = stand;
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          65001 90094 90095 65004                                    | M365C-3001
          53000 53001 53002 53003                                    | M365C-3003
          50055 50144                                                | M365C-3004
          50076 50079 50072 50074 50078 50158 50097 50129 50131      | M365C-3005
          53004 53011 530003 530004 530032 530034 530035 90008       | M365C-3005
          50013 500133 240002 50173 50132 50133 70043 70008 700082   | M365C-3005
          50057 50053 50105 50020 50034 51004 50014                  | M365C-3005
          500021 500022 500212 500213 9001023                        | M365C-3005
          700016 7000112 7000114                                     | M365C-3009
          650051 650052 650053 650056 650057 500011 70011 1002012    | M365C-3006
          7000215 7000222 700027 7000218 700025 700030 700229        | M365C-3006
          700211 700212 700213                                       | M365C-3006
          50027 50058                                                | M365C-3005
          90002 90038 900382 900432 50194 50059 9002339 50196        | M365C-3006
          90055                                                      | M365C-3007
          90033 90006 90024 50033 50087                              | M365C-3008
          """)
  void is_told_with_code_number_and_ids_and_without_its_description(String numbers, String code)
      throws IOException {
    String[] all = numbers.split(" ");
    double before = counted(code);
    for (String number : all) {
      stand.sandbox().reset();
      fault(Map.of("aadsts", Integer.valueOf(number), "description", MARKER));

      HttpResponse<String> answer = call(Map.of());

      assertThat(answer.statusCode()).as(number).isEqualTo(200);
      assertThat(answer.headers().firstValue("WWW-Authenticate")).as(number).isEmpty();
      assertThat(McpClient.message(answer).at("/result/isError").asBoolean()).isTrue();
      JsonNode told = Json.parse(text(answer));
      assertThat(text(answer)).as(number).contains("AADSTS" + number).contains(code);
      assertThat(told.path("message").asText())
          .as(number)
          .contains(documented().get(number))
          .contains("correlation-id")
          .contains("trace-id");
      assertThat(logged(code, number)).as("log of " + number).hasSize(1);
      assertThat(answer.headers().map() + answer.body()).doesNotContain(MARKER);
    }
    stand
        .connector()
        .service()
        .await(Duration.ofSeconds(5), () -> counted(code) == before + all.length);
    assertThat(stand.connector().service().log()).doesNotContain(MARKER);
    assertThat(metrics()).doesNotContain(MARKER);
  }

  /** What an operator's log says of it: once, with code, tenant and number. */
  private List<String> logged(String code, String number) {
    return stand
        .connector()
        .service()
        .log()
        .lines()
        .filter(line -> line.contains(code) && line.contains("numbers=[" + number + "]"))
        .filter(line -> line.contains("tenant " + Ids.TENANT))
        .toList();
  }

  private double counted(String code) {
    String series = "connector_failures_total{code=\"" + code + "\"} ";
    return metrics()
        .lines()
        .filter(line -> line.startsWith(series))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
        .sum();
  }

  private String metrics() {
    return stand.connector().get("/metrics").body();
  }

  /** Numbers and their causes, as docs/troubleshooting.md has them. */
  private static Map<String, String> documented() throws IOException {
    String document = Files.readString(Build.root().resolve("docs/troubleshooting.md"));
    Map<String, String> causes = new HashMap<>();
    Matcher row = Pattern.compile("\\| AADSTS([0-9]+) \\| ([^|]+) \\|").matcher(document);
    while (row.find()) {
      causes.put(row.group(1), row.group(2).replace("&lt;", "<"));
    }
    return causes;
  }

  @Test
  void that_is_documented_is_one_of_those_above() throws Exception {
    Set<String> tested =
        Stream.of(
                EntraRefusalsIT.class
                    .getDeclaredMethod(
                        "is_told_with_code_number_and_ids_and_without_its_description",
                        String.class,
                        String.class)
                    .getAnnotation(CsvSource.class)
                    .textBlock()
                    .split("[^0-9]+"))
            .collect(Collectors.toSet());
    Set<String> numbers = new TreeSet<>(documented().keySet());
    assertThat(numbers).hasSizeGreaterThan(70);
    numbers.removeAll(SIGN_IN_ONLY);

    assertThat(tested).containsAll(numbers);
  }

  @ParameterizedTest
  @CsvSource({
    "50076,invalid_grant,consent_required,M365C-3001",
    "65001,interaction_required,message_only,M365C-3003",
    "7000215,invalid_grant,,M365C-3005",
    "50196,unauthorized_client,,M365C-3009",
    "65001,invalid_client,,M365C-3006"
  })
  void is_judged_by_error_and_suberror_whatever_its_number(
      int number, String error, String suberror, String code) {
    Map<String, Object> order = new HashMap<>(Map.of("aadsts", number, "error", error));
    order.put("suberror", suberror == null ? "" : suberror);
    fault(order);

    assertThat(text(call(Map.of()))).contains(code);
  }

  @Nested
  class A_claims_challenge {

    @ParameterizedTest
    @ValueSource(strings = {"interaction_required", "invalid_grant"})
    void reaches_a_client_that_announced_it_as_401(String shape) {
      fault(Map.of("challenge", shape));

      HttpResponse<String> answer = call(Map.of("cp1", true));

      assertThat(answer.statusCode()).isEqualTo(401);
      String challenge = answer.headers().firstValue("WWW-Authenticate").orElse("");
      assertThat(challenge).contains("error=\"insufficient_claims\"").contains("resource_metadata");
      String claims = challenge.replaceAll(".*claims=\"([^\"]*)\".*", "$1");
      assertThat(new String(Base64.getDecoder().decode(claims), StandardCharsets.UTF_8))
          .contains("capolids");
      assertThat(answer.body()).contains("Sign in again");
    }

    @Test
    void reaches_any_other_client_as_readable_text() {
      fault(Map.of("challenge", "interaction_required"));

      HttpResponse<String> answer = call(Map.of());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(text(answer)).contains("M365C-3002").contains("Sign in again");
    }
  }

  @Nested
  class A_broken_Entra {

    @Test
    void is_asked_once_more_and_then_told_as_unavailable() {
      fault(Map.of("html", true));

      assertThat(text(call(Map.of()))).contains("M365C-3008");
    }

    @ParameterizedTest
    @ValueSource(strings = {"truncated", "reset"})
    void for_a_moment_costs_nothing(String delivery) {
      fault(Map.of("delivery", delivery, "times", 1));

      JsonNode result = McpClient.message(call(Map.of())).path("result");

      assertThat(result.path("isError").asBoolean()).isFalse();
    }

    @Test
    void that_hangs_is_given_up_within_the_deadline() {
      fault(Map.of("delivery", "hang"));
      long begin = System.nanoTime();

      assertThat(text(call(Map.of()))).contains("M365C-3008");

      assertThat((System.nanoTime() - begin) / 1_000_000_000.0).isBetween(9.0, 16.0);
    }

    @Test
    void that_throttles_is_left_alone_as_long_as_it_says() {
      fault(Map.of("status", 429, "body", "{}", "retryAfter", "2"));

      assertThat(text(call(Map.of()))).contains("M365C-3007");
      assertThat(text(call(Map.of()))).contains("M365C-3007");

      assertThat(stand.sandbox().faultsMet()).isEqualTo(1);
      stand
          .connector()
          .service()
          .await(
              Duration.ofSeconds(20),
              () -> {
                stand.sandbox().reset();
                return !call(Map.of()).body().contains("M365C-3007");
              });
    }
  }

  private void fault(Map<String, ?> what) {
    Map<String, Object> order = new HashMap<>(what);
    order.put("grant", "jwt-bearer");
    stand.sandbox().fault(order);
  }

  private HttpResponse<String> call(Map<String, ?> token) {
    McpClient client = new McpClient(stand.connector().mcp(), stand.sandbox().token(token));
    return client.post(
        "tools/call",
        Map.of("name", "outlook_email_search", "arguments", Map.of("query", "invoice")));
  }

  private static String text(HttpResponse<String> answer) {
    return McpClient.message(answer).at("/result/content/0/text").asText();
  }
}
