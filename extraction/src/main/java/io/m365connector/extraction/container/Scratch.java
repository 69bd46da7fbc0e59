package io.m365connector.extraction.container;

import io.m365connector.extraction.api.Outcome;
import io.m365connector.extraction.output.Budget;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;

/** The bytes of one document, in blocks outside the heap, readable from any position. */
public final class Scratch {

  private static final int BLOCK = 1 << 20;

  private final Budget budget;
  private final List<ByteBuffer> blocks = new ArrayList<>();
  private long size;
  private boolean complete = true;

  /** An empty one. */
  public Scratch(Budget budget) {
    this.budget = budget;
  }

  /** All of a stream. */
  public static Scratch of(InputStream in, Budget budget) throws IOException {
    Scratch scratch = new Scratch(budget);
    byte[] buffer = new byte[16 * 1024];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      if (scratch.size + n > budget.limits().maxBytes()) {
        throw budget.stop(Outcome.TOO_LARGE);
      }
      scratch.append(buffer, n);
    }
    return scratch;
  }

  /** Adds to the end. */
  public void append(byte[] bytes, int length) {
    int done = 0;
    while (done < length) {
      int at = (int) (size % BLOCK);
      if (at == 0) {
        blocks.add(ByteBuffer.allocateDirect(BLOCK));
      }
      int n = Math.min(length - done, BLOCK - at);
      blocks.get(blocks.size() - 1).put(at, bytes, done, n);
      done += n;
      size += n;
    }
  }

  /** Says that the document had more bytes than these. */
  public void markCut() {
    complete = false;
  }

  /** Whether these are all the bytes of the document. */
  public boolean isComplete() {
    return complete;
  }

  /** How many bytes there are. */
  public long size() {
    return size;
  }

  /** What is left of the limits of the request. */
  public Budget budget() {
    return budget;
  }

  /**
   * Reads some bytes from a position.
   *
   * @return how many, or −1 at the end
   */
  public int read(long position, byte[] into, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (position < 0 || position >= size) {
      return -1;
    }
    budget.checkTime();
    int at = (int) (position % BLOCK);
    int n = (int) Math.min(Math.min(length, BLOCK - at), size - position);
    blocks.get((int) (position / BLOCK)).get(at, into, offset, n);
    return n;
  }

  /** The first bytes, at most {@code length}. */
  public byte[] head(int length) {
    byte[] head = new byte[(int) Math.min(length, size)];
    int done = 0;
    while (done < head.length) {
      done += read(done, head, done, head.length - done);
    }
    return head;
  }

  /** A new stream over all bytes, with mark and reset. */
  public InputStream stream() {
    return new Stream();
  }

  /** A new read-only channel over all bytes. */
  public SeekableByteChannel channel() {
    return new ScratchChannel(this);
  }

  private final class Stream extends InputStream {

    private long position;
    private long mark;

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      int n = Scratch.this.read(position, into, offset, length);
      position += Math.max(n, 0);
      return n;
    }

    @Override
    public long skip(long n) {
      long skipped = Math.clamp(n, 0, size - position);
      position += skipped;
      return skipped;
    }

    @Override
    public int available() {
      return (int) Math.min(size - position, Integer.MAX_VALUE);
    }

    @Override
    public boolean markSupported() {
      return true;
    }

    @Override
    public synchronized void mark(int limit) {
      mark = position;
    }

    @Override
    public synchronized void reset() {
      position = mark;
    }
  }
}
