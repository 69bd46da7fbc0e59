package io.m365connector.extraction.api;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * One document to read.
 *
 * @param name its file name, or empty; a hint for the type, never a path that is opened
 * @param mediaType its declared type, or empty; a hint, the content decides
 * @param member the one member wanted from a container, or empty for the container itself; members
 *     inside members are separated by {@code !/}
 * @param offset of the first character wanted
 * @param length how many characters are wanted
 * @param limits what it may cost
 */
public record ExtractionRequest(
    String name,
    String mediaType,
    String member,
    long offset,
    int length,
    ExtractionLimits limits) {

  private static final int MAX_TEXT = 2_000;

  /** Rejects a negative window; cuts overlong hints, which can only be hostile. */
  public ExtractionRequest {
    if (offset < 0 || length < 1) {
      throw new IllegalArgumentException("offset must not be negative and length be positive");
    }
    name = Wire.clip(name, MAX_TEXT);
    mediaType = Wire.clip(mediaType, MAX_TEXT);
    member = Wire.clip(member, MAX_TEXT);
  }

  /** The whole of a document as far as {@code length} goes, with the default limits. */
  public static ExtractionRequest of(String name, String mediaType, int length) {
    return new ExtractionRequest(name, mediaType, "", 0, length, ExtractionLimits.DEFAULT);
  }

  /** Writes the request; the document follows it with {@link Wire#writeChunk}. */
  public void write(DataOutput out) throws IOException {
    out.writeUTF(name);
    out.writeUTF(mediaType);
    out.writeUTF(member);
    out.writeLong(offset);
    out.writeInt(length);
    limits.write(out);
  }

  /** Reads a request. */
  public static ExtractionRequest read(DataInput in) throws IOException {
    return new ExtractionRequest(
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readLong(),
        in.readInt(),
        ExtractionLimits.read(in));
  }
}
