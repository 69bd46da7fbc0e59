package io.m365connector.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/** Documents as they may come from Graph. */
final class TestStreams {

  private TestStreams() {}

  /** Zeros. */
  static final class Endless extends InputStream {
    private long left;

    Endless(long length) {
      left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      int n = (int) Math.min(length, left);
      left -= n;
      return n == 0 ? -1 : n;
    }
  }

  static final class Broken extends InputStream {
    private int reads;

    @Override
    public int read() throws IOException {
      if (reads++ > 100_000) {
        throw new IOException("reset by peer");
      }
      return 0;
    }
  }

  /** Says when it was read to its end. */
  static final class Signalling extends InputStream {
    private final CountDownLatch end;

    Signalling(CountDownLatch end) {
      this.end = end;
    }

    @Override
    public int read() {
      end.countDown();
      return -1;
    }
  }

  /** Ends when it is told to, or is closed. */
  static final class Held extends InputStream {
    final CountDownLatch reading = new CountDownLatch(1);
    final CountDownLatch release = new CountDownLatch(1);
    private volatile boolean closed;

    @Override
    public void close() {
      closed = true;
      release.countDown();
    }

    @Override
    public int read() throws IOException {
      reading.countDown();
      try {
        release.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      if (closed) {
        throw new IOException("closed");
      }
      return -1;
    }
  }
}
