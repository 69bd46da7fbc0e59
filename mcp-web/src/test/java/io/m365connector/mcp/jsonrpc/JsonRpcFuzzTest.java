package io.m365connector.mcp.jsonrpc;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/** Whatever is sent as a message is read or refused with a JSON-RPC error, never a crash. */
@Tag("fuzz")
class JsonRpcFuzzTest {

  private static final JsonRpcReader READER = new JsonRpcReader(JsonLimits.DEFAULT);

  @FuzzTest(maxDuration = "1m")
  void a_message_is_read_or_refused(byte[] body) {
    try {
      READER.read(body);
    } catch (JsonRpcException e) {
      if (e.status() >= 500) {
        throw new IllegalStateException("a client's mistake is not the server's failure", e);
      }
    }
  }
}
