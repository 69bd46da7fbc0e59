package io.m365connector.sandbox.organisation.content;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import org.jspecify.annotations.Nullable;

/** Content made at first use and kept while memory allows; made again, it is the same. */
public final class MadeContent implements FileContent {

  /** Makes the bytes. */
  @FunctionalInterface
  public interface Maker {
    byte[] make() throws IOException;
  }

  private final Maker maker;
  private @Nullable SoftReference<byte[]> made;

  public MadeContent(Maker maker) {
    this.maker = maker;
  }

  public synchronized byte[] bytes() {
    byte[] bytes = made == null ? null : made.get();
    if (bytes == null) {
      try {
        bytes = maker.make();
      } catch (IOException unexpected) {
        throw new UncheckedIOException("a sample file cannot be made", unexpected);
      }
      made = new SoftReference<>(bytes);
    }
    return bytes;
  }

  @Override
  public long size() {
    return bytes().length;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes());
  }
}
