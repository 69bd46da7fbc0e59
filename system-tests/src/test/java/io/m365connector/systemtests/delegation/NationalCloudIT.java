package io.m365connector.systemtests.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.systemtests.support.Stand;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The connector in a national cloud, which the sandbox plays. */
class NationalCloudIT {

  @Test
  void serves_a_user_of_that_cloud_and_refuses_when_the_clouds_disagree() {
    Map<String, String> usgov = Map.of("SANDBOX_CLOUD", "usgov");
    try (Stand stand = Stand.start("usgov", usgov, it -> Map.of("CONNECTOR_CLOUD", "usgov"))) {
      assertThat(
              stand
                  .client("")
                  .call("outlook_email_search", Map.of("query", "invoice"))
                  .path("isError")
                  .asBoolean())
          .isFalse();
    }
    try (Stand stand = Stand.start("mixed", usgov, it -> Map.of())) {
      stand
          .connector()
          .service()
          .await(
              Duration.ofSeconds(30),
              () -> stand.connector().service().log().contains("belongs to another cloud"));

      assertThat(stand.client("").post("ping", Map.of()).statusCode()).isEqualTo(401);
    }
  }
}
