package io.m365connector.sandbox.organisation.zoo;

import io.m365connector.sandbox.organisation.content.FileContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Content that is made while it is sent and announces no length.
 *
 * @param source opens it anew
 * @param size as Graph tells it; need not be true
 */
record StreamedContent(Source source, long size) implements FileContent {

  /** Opens the content at its beginning. */
  @FunctionalInterface
  interface Source {
    InputStream open() throws IOException;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    try (InputStream in = source.open()) {
      in.transferTo(out);
    }
  }

  @Override
  public long transferLength() {
    return -1;
  }
}
