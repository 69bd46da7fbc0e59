package io.m365connector.systemtests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire between two programs that can be cut and joined. Cut, it hangs up on everybody. */
public final class Relay implements AutoCloseable {

  private final ServerSocket door;
  private final int target;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  private Relay(ServerSocket door, int target) {
    this.door = door;
    this.target = target;
  }

  /** A wire to that port of this machine. */
  public static Relay to(int target) {
    try {
      Relay relay = new Relay(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), target);
      Thread.ofVirtual().start(relay::accept);
      return relay;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return door.getLocalPort();
  }

  /** Ends all conversations, and every new one as soon as it begins. */
  public void cut() {
    cut = true;
    ends.forEach(Relay::hangUp);
  }

  public void join() {
    cut = false;
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        ends.add(caller);
        if (cut) {
          hangUp(caller);
        } else {
          Thread.ofVirtual().start(() -> connect(caller));
        }
      } catch (IOException e) {
        // Closed, or one caller less.
      }
    }
  }

  private void connect(Socket caller) {
    Socket callee = new Socket();
    ends.add(callee);
    try {
      callee.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), 2000);
      Thread.ofVirtual().start(() -> pump(callee, caller));
      pump(caller, callee);
    } catch (IOException e) {
      hangUp(caller);
    } finally {
      hangUp(callee);
    }
  }

  private void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // The conversation is over.
    } finally {
      hangUp(from);
      hangUp(to);
      ends.remove(from);
      ends.remove(to);
    }
  }

  private static void hangUp(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone already.
    }
  }

  @Override
  public void close() {
    cut();
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
