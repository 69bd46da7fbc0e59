package io.m365connector.calllog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.m365connector.code.Code;
import io.m365connector.observation.Observation;
import io.m365connector.observation.Stage;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class CallLineTest {

  private final Observation request = new Observation("r-1");

  @Test
  void json_has_ids_names_and_times() {
    request.caller("t-1", "c-1", "u-1");
    request.method("tools/call");
    request.tool("get_me");
    request.begin(Stage.GRAPH).close();
    request.begin(Stage.GRAPH).close();
    request.answered(200, 17);

    JsonObject line = json();

    assertEquals("r-1", line.getString("requestId"));
    assertEquals("t-1", line.getString("tenant"));
    assertEquals("c-1", line.getString("client"));
    assertEquals("get_me", line.getString("tool"));
    assertEquals("ok", line.getString("outcome"));
    assertEquals(200, line.getInt("status"));
    assertEquals(17, line.getInt("bytes"));
    assertEquals(2, line.getInt("graphCalls"));
    assertTrue(line.getJsonNumber("millis").doubleValue() >= 0);
    assertTrue(line.getJsonObject("stages").containsKey("graph"));
  }

  @Test
  void a_failure_is_named_by_its_code() {
    request.failed(Code.NOT_ADMITTED);

    assertEquals(Code.NOT_ADMITTED.id(), json().getString("code"));
    assertTrue(new CallLine(request).text().contains(Code.NOT_ADMITTED.id()));
  }

  @Test
  void the_person_is_not_named() {
    request.caller("t-1", "c-1", "u-1");

    assertFalse(new CallLine(request).json().contains("u-1"));
    assertFalse(new CallLine(request).text().contains("u-1"));
  }

  @Test
  void a_line_stays_one_line_whatever_an_id_holds() {
    Observation hostile = new Observation("r\n2026 ERROR forged");

    assertEquals(1, new CallLine(hostile).json().lines().count());
  }

  private JsonObject json() {
    return Json.createReader(new StringReader(new CallLine(request).json())).readObject();
  }
}
