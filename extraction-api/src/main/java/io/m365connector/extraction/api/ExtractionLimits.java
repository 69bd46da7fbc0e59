package io.m365connector.extraction.api;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What one extraction may cost.
 *
 * @param maxBytes of the document; the worker holds them in memory outside its heap
 * @param maxCharacters of text produced in all, whichever part of it is asked for
 * @param maxMillis of reading after the last byte has arrived; the worker stops by itself a little
 *     earlier to answer with what it has
 * @param maxUnits pages, sheets or slides
 * @param maxMembers entries of an archive, attachments of a message
 * @param maxDepth of containers opened one inside the other ({@code a.zip!/b.zip!/c.txt} is 3)
 * @param maxExpandedBytes unpacked from one document in all
 * @param maxRatio of unpacked to packed bytes of one entry (beyond the first megabyte)
 */
public record ExtractionLimits(
    long maxBytes,
    long maxCharacters,
    int maxMillis,
    int maxUnits,
    int maxMembers,
    int maxDepth,
    long maxExpandedBytes,
    int maxRatio) {

  /** Generous for office work, harmless for a worker with a 256 MB heap. */
  public static final ExtractionLimits DEFAULT =
      new ExtractionLimits(100L << 20, 5_000_000, 20_000, 2_000, 1_000, 4, 1L << 30, 200);

  void write(DataOutput out) throws IOException {
    out.writeLong(maxBytes);
    out.writeLong(maxCharacters);
    out.writeInt(maxMillis);
    out.writeInt(maxUnits);
    out.writeInt(maxMembers);
    out.writeInt(maxDepth);
    out.writeLong(maxExpandedBytes);
    out.writeInt(maxRatio);
  }

  static ExtractionLimits read(DataInput in) throws IOException {
    return new ExtractionLimits(
        in.readLong(),
        in.readLong(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readLong(),
        in.readInt());
  }
}
