package io.m365connector.mcp.dispatch;

import java.util.Optional;
import java.util.function.Supplier;

/** The way back to the client while its request still runs. */
public interface Channel {

  /** Whether the client takes an event stream. */
  boolean streams();

  /**
   * Sends a message ahead of the answer, which makes the answer a stream.
   *
   * @return false when nobody listens any more or the client is too slow to take it
   */
  boolean send(byte[] message);

  /**
   * What to send on an open stream while there is nothing else to say; it may have nothing, too.
   * Never opens a stream by itself.
   */
  default void whileIdle(Supplier<Optional<byte[]>> word) {}
}
