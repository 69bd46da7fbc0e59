package io.m365connector.extraction.container;

import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A read-only channel over a document, which is what the ZIP reader takes. */
final class ScratchChannel implements SeekableByteChannel {

  private final Scratch scratch;
  private long position;

  ScratchChannel(Scratch scratch) {
    this.scratch = scratch;
  }

  @Override
  public int read(ByteBuffer into) {
    if (!into.hasRemaining()) {
      return 0;
    }
    byte[] bytes = new byte[Math.min(into.remaining(), 64 * 1024)];
    int total = 0;
    while (into.hasRemaining()) {
      int n = scratch.read(position, bytes, 0, Math.min(into.remaining(), bytes.length));
      if (n < 0) {
        return total == 0 ? -1 : total;
      }
      into.put(bytes, 0, n);
      position += n;
      total += n;
    }
    return total;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long newPosition) {
    position = newPosition;
    return this;
  }

  @Override
  public long size() {
    return scratch.size();
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {
    // The bytes belong to the request.
  }

  @Override
  public int write(ByteBuffer from) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long newSize) {
    throw new NonWritableChannelException();
  }
}
