package io.m365connector.sandbox.graph.files;

import io.m365connector.sandbox.http.Body;
import io.m365connector.sandbox.organisation.content.FileContent;
import java.io.IOException;
import java.io.OutputStream;

/** A file's bytes as a response body, streamed while they are made. */
record ContentBody(FileContent content) implements Body {
  @Override
  public void writeTo(OutputStream out) throws IOException {
    content.writeTo(out);
  }

  @Override
  public long length() {
    return content.transferLength();
  }
}
