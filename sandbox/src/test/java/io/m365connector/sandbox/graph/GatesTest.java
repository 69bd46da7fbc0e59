package io.m365connector.sandbox.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.sandbox.graph.TestGraph.Answer;
import io.m365connector.sandbox.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatesTest {

  @Test
  void without_a_token_nothing_is_told_but_where_to_get_one() {
    Answer answer = TestGraph.as("").get("/me/messages");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.errorCode()).isEqualTo("InvalidAuthenticationToken");
    assertThat(answer.header("WWW-Authenticate"))
        .startsWith("Bearer")
        .contains("authorization_uri=");
  }

  @Test
  void without_the_permission_access_is_denied() {
    Answer answer = TestGraph.as("maren.oduya").granted("User.Read").get("/me/messages");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.errorCode()).isEqualTo("ErrorAccessDenied");
  }

  @Test
  void the_basic_permission_shows_no_body() {
    Answer answer =
        TestGraph.as("maren.oduya").granted("Mail.ReadBasic").get("/me/messages", "$top=1");
    assertThat(answer.value().get(0).has("body")).isFalse();
    assertThat(answer.value().get(0).has("bodyPreview")).isFalse();
  }

  @Test
  void an_unknown_path_is_not_found() {
    assertThat(TestGraph.as("maren.oduya").get("/me/nonsense").status()).isEqualTo(404);
  }

  @Test
  void another_version_is_a_bad_request() {
    assertThat(TestGraph.as("maren.oduya").send("GET", "/beta/me", "", new byte[0]).status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PATCH", "PUT", "DELETE"})
  void a_write_is_refused_and_reported(String method) {
    List<Request> attempts = new ArrayList<>();
    GraphObserver observer =
        new GraphObserver() {
          @Override
          public void writeAttempted(Request request) {
            attempts.add(request);
          }
        };
    Answer answer =
        TestGraph.watchedBy(observer, "maren.oduya")
            .send(method, "/v1.0/me/messages", "", new byte[0]);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(attempts).hasSize(1);
  }

  @Test
  void every_answer_carries_the_ids_for_support() {
    Answer answer =
        TestGraph.as("maren.oduya").header("client-request-id", "my-id").get("/me/nonsense");
    assertThat(answer.header("request-id")).isNotEmpty();
    assertThat(answer.header("client-request-id")).isEqualTo("my-id");
    assertThat(answer.json().at("/error/innerError/client-request-id").asText()).isEqualTo("my-id");
    assertThat(answer.json().at("/error/innerError/request-id").asText())
        .isEqualTo(answer.header("request-id"));
  }

  @Test
  void a_fifth_request_at_a_time_in_one_mailbox_is_throttled() throws Exception {
    CountDownLatch inside = new CountDownLatch(4);
    CountDownLatch leave = new CountDownLatch(1);
    GraphObserver slow =
        new GraphObserver() {
          @Override
          public void answering(Request request) throws InterruptedException {
            inside.countDown();
            leave.await();
          }
        };
    TestGraph graph = TestGraph.watchedBy(slow, "maren.oduya");
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Callable<Answer> read = () -> graph.get("/me/messages", "$top=1");
      List<Future<Answer>> four =
          List.of(
              threads.submit(read),
              threads.submit(read),
              threads.submit(read),
              threads.submit(read));
      inside.await();
      Answer fifth = graph.get("/me/messages", "$top=1");
      assertThat(fifth.status()).isEqualTo(429);
      assertThat(fifth.errorCode()).isEqualTo("ApplicationThrottled");
      assertThat(fifth.header("Retry-After")).isNotEmpty();
      leave.countDown();
      for (Future<Answer> one : four) {
        assertThat(one.get().status()).isEqualTo(200);
      }
    }
  }
}
