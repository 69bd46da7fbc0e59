package io.m365connector.sandbox.http;

import java.io.IOException;
import java.io.OutputStream;

/** The content of a response, written when it is sent. */
@FunctionalInterface
public interface Body {

  void writeTo(OutputStream out) throws IOException;

  /** Number of bytes, or -1 when not known before; then HTTP/1.1 sends it chunked. */
  default long length() {
    return -1;
  }

  /** A body of these bytes; they must not be changed afterwards. */
  static Body of(byte[] bytes) {
    return new Bytes(bytes);
  }

  /** A body that is in memory already. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Bytes(byte[] bytes) implements Body {
    @Override
    public void writeTo(OutputStream out) throws IOException {
      out.write(bytes);
    }

    @Override
    public long length() {
      return bytes.length;
    }
  }
}
