package io.m365connector.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.mcp.jsonrpc.JsonRpcErrorCode;
import io.m365connector.mcp.jsonrpc.JsonRpcException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MappersTest {

  private static String text(Response response) {
    assertThat(response.getMediaType()).hasToString("application/json");
    return new String((byte[]) response.getEntity(), StandardCharsets.UTF_8);
  }

  @Test
  void an_unknown_path_is_404_in_JSON() {
    Response answer =
        new WebApplicationExceptionMapper().toResponse(new NotFoundException("c4n4ry"));

    assertThat(answer.getStatus()).isEqualTo(404);
    assertThat(text(answer)).contains("There is nothing at this path.").doesNotContain("c4n4ry");
  }

  @Test
  void a_wrong_method_is_405_and_names_the_right_one() {
    Response answer =
        new WebApplicationExceptionMapper()
            .toResponse(
                new NotAllowedException(
                    Response.status(405).header("Allow", "POST, OPTIONS").build()));

    assertThat(answer.getStatus()).isEqualTo(405);
    assertThat(answer.getHeaderString("Allow")).isEqualTo("POST, OPTIONS");
    assertThat(text(answer)).contains("POST");
  }

  @Test
  void a_busy_node_is_503_and_names_a_moment() {
    Response answer =
        new JsonRpcExceptionMapper()
            .toResponse(
                JsonRpcException.refused(JsonRpcErrorCode.INTERNAL_ERROR, "busy").withStatus(503));

    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeaderString("Retry-After")).isEqualTo("1");
  }

  @Test
  void anything_else_is_500_and_shows_nothing() {
    Response answer = new LastResortMapper().toResponse(new IllegalStateException("c4n4ry"));

    assertThat(answer.getStatus()).isEqualTo(500);
    assertThat(text(answer)).doesNotContain("c4n4ry", "IllegalState");
  }
}
