package io.m365connector.extraction.pdf;

import io.m365connector.extraction.container.Scratch;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** A part of a document, as PDFBox reads it. PDFBox asks for single bytes, so a page is held. */
final class ScratchPdfBytes implements RandomAccessRead {

  private static final int PAGE = 4096;

  private final Scratch scratch;
  private final long from;
  private final long length;
  private final byte[] page = new byte[PAGE];
  private long pageAt = -1;
  private int pageLength;
  private long position;
  private boolean closed;

  ScratchPdfBytes(Scratch scratch, long from, long length) {
    this.scratch = scratch;
    this.from = from;
    this.length = length;
  }

  @Override
  public int read() {
    if (position >= length) {
      return -1;
    }
    long at = position / PAGE * PAGE;
    if (at != pageAt) {
      pageAt = at;
      pageLength = 0;
      int wanted = (int) Math.min(PAGE, length - at);
      while (pageLength < wanted) {
        pageLength += scratch.read(from + at + pageLength, page, pageLength, wanted - pageLength);
      }
    }
    return page[(int) (position++ - at)] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int count) {
    if (count == 0) {
      return 0;
    }
    if (position >= length) {
      return -1;
    }
    int n = scratch.read(from + position, into, offset, (int) Math.min(count, length - position));
    position += Math.max(n, 0);
    return n;
  }

  @Override
  public long getPosition() {
    return position;
  }

  @Override
  public void seek(long newPosition) {
    position = Math.clamp(newPosition, 0, length);
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public boolean isEOF() {
    return position >= length;
  }

  @Override
  public RandomAccessReadView createView(long start, long viewLength) {
    return new RandomAccessReadView(
        new ScratchPdfBytes(scratch, from, length), start, viewLength, true);
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
  }
}
