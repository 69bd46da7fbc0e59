package io.m365connector.sandbox.organisation.content;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** The bytes of a file, made when they are asked for. */
public interface FileContent {
  /** Bytes that {@link #writeTo} writes; a file that lies about its size says so in its class. */
  long size() throws IOException;

  void writeTo(OutputStream out) throws IOException;

  /** Bytes a transfer announces, or -1 when it announces none. */
  default long transferLength() {
    try {
      return size();
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }
}
