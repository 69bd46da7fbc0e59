package io.m365connector.systemtests.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.systemtests.portal.PortalStand;
import io.m365connector.systemtests.support.Figures;
import io.m365connector.systemtests.support.Ids;
import io.m365connector.systemtests.support.Stand;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every operation of the API's own document × everybody: for automations, and for nobody else. */
@ExtendWith(PortalStand.Shared.class)
class OperationsAndCallersIT {

  private static final String NO_ID = "b0000000-0000-4000-8000-000000000009";

  private final Stand stand;
  private final ApiClient api;

  OperationsAndCallersIT(PortalStand portal) {
    stand = portal.stand();
    api = ApiClient.of(stand);
  }

  @Test
  void every_operation_is_for_automations_only() {
    Map<String, Optional<String>> others = others();
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    // 429 stands for a refusal as well: it is only said to somebody who has just failed again.
    for (Operation operation : operations()) {
      for (var other : others.entrySet()) {
        int status = operation.by(api.with(other.getValue())).statusCode();
        asked++;
        if (status != 401 && status != 403 && status != 429) {
          wrong.add(operation + " by " + other.getKey() + ": " + status);
        }
      }
    }
    Figures.say("operations × callers", "all refused", asked + " asked");
    assertThat(wrong).isEmpty();
    assertThat(asked).isGreaterThan(300);
    assertThat(api.with(Optional.of("a.b.c")).get("/entries").statusCode())
        .as("brute force")
        .isEqualTo(429);
    assertThat(api.get("/entries").statusCode()).as("a good token meanwhile").isEqualTo(200);
  }

  /** The other half of the matrix: nothing that is documented is kept from an automation. */
  @Test
  void every_operation_is_open_to_an_automation() {
    List<String> wrong = new ArrayList<>();
    for (Operation operation : operations()) {
      int status = operation.by(api).statusCode();
      if (!List.of(200, 201, 204, 404, 422, 428).contains(status)) {
        wrong.add(operation + ": " + status);
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** A method and an address with ids of nothing put in. */
  private record Operation(String method, String address) {

    HttpResponse<String> by(ApiClient client) {
      boolean reads = method.equals("GET");
      return client.send(
          method, address, reads ? "" : "{}", reads ? "" : type(), Map.<String, String>of());
    }

    private String type() {
      return address.equals("/import") ? "text/csv" : "application/json";
    }
  }

  private List<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    for (var path : api.json("/openapi.json").path("paths").properties()) {
      String address = path.getKey().replace("{format}", "csv").replaceAll("\\{\\w+}", NO_ID);
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              method -> all.add(new Operation(method.toUpperCase(Locale.ROOT), address)));
    }
    return all;
  }

  private Map<String, Optional<String>> others() {
    Map<String, Optional<String>> others = new HashMap<>();
    others.put("nobody", Optional.empty());
    others.put("rubbish", Optional.of("a.b.c"));
    others.put("a person", Optional.of(stand.sandbox().token("")));
    for (String role : List.of("viewer", "approver", "administrator", "automation")) {
      others.put(
          "a person as " + role,
          Optional.of(stand.sandbox().token(Map.of("claims", role(List.of(role))))));
    }
    others.put("an ID token", Optional.of(stand.sandbox().token(Map.of("kind", "id"))));
    others.put(
        "an automation of another tenant",
        Optional.of(app(Map.of("tenant", Ids.SECOND_TENANT), Map.of())));
    others.put("an automation without the role", Optional.of(app(Map.of(), role(List.of()))));
    others.put(
        "an automation with people's roles",
        Optional.of(app(Map.of(), role(List.of("administrator", "approver", "viewer")))));
    others.put("an ended token", Optional.of(app(Map.of("lifetime", -600), Map.of())));
    others.put("a broken signature", Optional.of(app(Map.of("tampered", true), Map.of())));
    return others;
  }

  private String app(Map<String, ?> order, Map<String, ?> claims) {
    Map<String, Object> all = new HashMap<>(order);
    all.put("kind", "app");
    all.put("client", ApiClient.DAEMON);
    all.put("claims", claims);
    return stand.sandbox().token(all);
  }

  private static Map<String, ?> role(List<String> roles) {
    return Map.of("roles", roles);
  }
}
