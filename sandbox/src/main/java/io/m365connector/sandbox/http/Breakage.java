package io.m365connector.sandbox.http;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SelectableChannelEndPoint;

/** Tears a connection down as a crashed peer does: with a TCP reset instead of a farewell. */
final class Breakage {

  private Breakage() {}

  static void reset(EndPoint endPoint) throws IOException {
    EndPoint inner = endPoint;
    while (inner instanceof EndPoint.Wrapper wrapper) {
      inner = wrapper.unwrap();
    }
    if (inner instanceof SelectableChannelEndPoint selectable
        && selectable.getChannel() instanceof SocketChannel channel) {
      channel.setOption(StandardSocketOptions.SO_LINGER, 0);
      channel.close();
    }
    endPoint.close(new IOException("Reset on purpose"));
  }
}
