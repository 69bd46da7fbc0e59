package io.m365connector.extraction.container;

import io.m365connector.extraction.api.Outcome;
import io.m365connector.extraction.output.Budget;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP whose unpacking is counted: total bytes, ratio and time. Entries are read by the central
 * directory, so data that overlaps is paid for once for each entry that points at it.
 */
public final class BoundedZip implements Closeable {

  private final ZipFile zip;
  private final Budget budget;

  /**
   * Opens a ZIP.
   *
   * @throws IOException when it is none, or damaged
   */
  public BoundedZip(Scratch scratch) throws IOException {
    this.budget = scratch.budget();
    this.zip =
        ZipFile.builder()
            .setSeekableByteChannel(scratch.channel())
            .setIgnoreLocalFileHeader(true)
            .get();
  }

  /** All entries in the order of the central directory. */
  public List<ZipArchiveEntry> entries() {
    return Collections.list(zip.getEntries());
  }

  /** Whether an entry of this name exists. */
  public boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /** The content of an entry, or nothing when there is no such entry. */
  public @Nullable InputStream open(String name) throws IOException {
    ZipArchiveEntry entry = zip.getEntry(name);
    return entry == null ? null : open(entry);
  }

  /** The content of an entry. */
  public InputStream open(ZipArchiveEntry entry) throws IOException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw budget.stop(Outcome.ENCRYPTED);
    }
    if (!zip.canReadEntryData(entry)) {
      throw budget.stop(Outcome.UNSUPPORTED);
    }
    return new Counted(zip.getInputStream(entry), entry.getCompressedSize());
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private final class Counted extends FilterInputStream {

    private final long packed;
    private long unpacked;

    Counted(InputStream in, long packed) {
      super(in);
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int n = super.read(into, offset, length);
      count(Math.max(n, 0));
      return n;
    }

    @Override
    public long skip(long n) throws IOException {
      long skipped = super.skip(n);
      count(skipped);
      return skipped;
    }

    private void count(long n) {
      unpacked += n;
      budget.expand(n, unpacked, packed);
    }
  }
}
