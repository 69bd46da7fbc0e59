package io.m365connector.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RouterTest {
  private final Router router =
      new Router(request -> Response.text(404, "otherwise"))
          .get("/{tenant}/keys", r -> Response.text(200, r.pathParameter("tenant")))
          .post("/{tenant}/token", r -> Response.text(200, "token"));

  private static Request request(String method, String path) {
    return new Request(
        method,
        "localhost",
        path,
        path,
        "",
        Parameters.NONE,
        Headers.NONE,
        new byte[0],
        "HTTP/1.1",
        true,
        Map.of(),
        new Trail());
  }

  private Response answer(String method, String path) throws Exception {
    return router.handle(request(method, path));
  }

  @Test
  void a_route_gives_its_values_decoded() throws Exception {
    Response answer = answer("GET", "/a%20b+c/keys");
    assertThat(((Body.Bytes) answer.body()).bytes()).asString().isEqualTo("a b+c");
  }

  @Test
  void a_route_leaves_its_template_on_the_trail() throws Exception {
    Request request = request("GET", "/x/keys");
    router.handle(request);
    assertThat(request.trail().template()).isEqualTo("/{tenant}/keys");
  }

  @Test
  void a_known_path_with_another_method_is_not_allowed() throws Exception {
    assertThat(answer("DELETE", "/x/token").status()).isEqualTo(405);
  }

  @Test
  void an_unknown_path_goes_otherwise() throws Exception {
    assertThat(answer("GET", "/x/keys/more").status()).isEqualTo(404);
    assertThat(answer("GET", "//keys").status()).isEqualTo(404);
  }
}
