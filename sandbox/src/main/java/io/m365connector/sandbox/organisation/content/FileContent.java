package io.m365connector.sandbox.organisation.content;

import java.io.IOException;
import java.io.OutputStream;

/** The bytes of a file, made when they are asked for. */
public interface FileContent {
  /** Bytes that {@link #writeTo} writes; a file that lies about its size says so in its class. */
  long size() throws IOException;

  void writeTo(OutputStream out) throws IOException;

  /** Whether the bytes are only streamed and never to be held whole. */
  default boolean huge() {
    return false;
  }
}
