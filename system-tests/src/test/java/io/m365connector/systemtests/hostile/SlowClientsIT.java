package io.m365connector.systemtests.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.systemtests.support.Figures;
import io.m365connector.systemtests.support.Invariants;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Family B: clients that begin a request and never end it. */
@Tag("nightly")
@ExtendWith(SharedStand.class)
class SlowClientsIT {

  private static final int CLIENTS = 200;
  private static final int PATIENCE_MILLIS = 90_000;

  private final Stand stand;

  SlowClientsIT(Stand stand) {
    this.stand = stand;
  }

  @Test
  void B14_who_sends_too_slowly_is_cut_off_and_others_are_served() throws IOException {
    Invariants invariants = Invariants.of(stand);
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      Socket socket = new Socket("127.0.0.1", stand.connector().url().getPort());
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket
          .getOutputStream()
          .write(
              "POST /mcp HTTP/1.1\r\nHost: localhost\r\nX-Slow: "
                  .getBytes(StandardCharsets.ISO_8859_1));
      slow.add(socket);
    }
    int served = 0;
    for (int i = 0; i < 100; i++) {
      served += stand.client("").post("ping", Map.of()).statusCode() == 200 ? 1 : 0;
    }
    int cutOff = 0;
    for (Socket each : slow) {
      cutOff += closesByItself(each) ? 1 : 0;
      each.close();
    }

    Figures.say(
        "B14 " + CLIENTS + " clients that never end their request",
        "all cut off, 95 of 100 others served",
        cutOff + " cut off, " + served + " of 100 served");
    assertThat(served).isGreaterThanOrEqualTo(95);
    assertThat(cutOff).isEqualTo(CLIENTS);
    invariants.check();
  }

  private static boolean closesByItself(Socket socket) {
    try {
      socket.getInputStream().readAllBytes();
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
