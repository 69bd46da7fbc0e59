package io.m365connector.extraction.api;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known about the document once its text has been read.
 *
 * @param outcome how it ended
 * @param detectedType the media type that the content says, or empty
 * @param totalCharacters length of the whole text, or −1 when the reading stopped before its end
 * @param start offset of the first character that was sent
 * @param hasMore whether there is text after the last character that was sent
 * @param totalUnits pages, sheets or slides of the document, or −1 when it has none
 * @param units where each of them begins in the text, as far as the reading went
 * @param members files inside, up to the limit
 * @param notes sentences about what the text leaves out or marks
 */
public record Report(
    Outcome outcome,
    String detectedType,
    long totalCharacters,
    long start,
    boolean hasMore,
    int totalUnits,
    List<Unit> units,
    List<Member> members,
    List<String> notes) {

  private static final int MAX_LIST = 5_000;
  private static final int MAX_TEXT = 300;

  /**
   * A page, sheet or slide.
   *
   * @param kind {@code page}, {@code sheet} or {@code slide}
   * @param number from 1
   * @param name of the sheet or title of the slide, or empty
   * @param offset of its first character in the text
   */
  public record Unit(String kind, int number, String name, long offset) {}

  /**
   * A file inside the document.
   *
   * @param name as {@code member} takes it
   * @param mediaType as declared there, or empty
   * @param bytes unpacked, or −1 when that is not said
   */
  public record Member(String name, String mediaType, long bytes) {}

  /** Copies the lists. */
  public Report {
    units = List.copyOf(units);
    members = List.copyOf(members);
    notes = List.copyOf(notes);
  }

  /** A report without text. */
  public static Report of(Outcome outcome, String detectedType) {
    return new Report(outcome, detectedType, 0, 0, false, -1, List.of(), List.of(), List.of());
  }

  /** Writes the report, without its tag. */
  public void write(DataOutput out) throws IOException {
    out.writeUTF(outcome.name());
    out.writeUTF(Wire.clip(detectedType, MAX_TEXT));
    out.writeLong(totalCharacters);
    out.writeLong(start);
    out.writeBoolean(hasMore);
    out.writeInt(totalUnits);
    out.writeInt(Math.min(units.size(), MAX_LIST));
    for (Unit unit : units.subList(0, Math.min(units.size(), MAX_LIST))) {
      out.writeUTF(unit.kind());
      out.writeInt(unit.number());
      out.writeUTF(Wire.clip(unit.name(), MAX_TEXT));
      out.writeLong(unit.offset());
    }
    out.writeInt(Math.min(members.size(), MAX_LIST));
    for (Member member : members.subList(0, Math.min(members.size(), MAX_LIST))) {
      out.writeUTF(Wire.clip(member.name(), MAX_TEXT));
      out.writeUTF(Wire.clip(member.mediaType(), MAX_TEXT));
      out.writeLong(member.bytes());
    }
    out.writeInt(Math.min(notes.size(), MAX_LIST));
    for (String note : notes.subList(0, Math.min(notes.size(), MAX_LIST))) {
      out.writeUTF(Wire.clip(note, MAX_TEXT));
    }
  }

  /** Reads a report, after its tag. */
  public static Report read(DataInput in) throws IOException {
    Outcome outcome;
    try {
      outcome = Outcome.valueOf(in.readUTF());
    } catch (IllegalArgumentException e) {
      throw new IOException("unknown outcome", e);
    }
    String detectedType = Wire.clip(in.readUTF(), MAX_TEXT);
    long total = in.readLong();
    long start = in.readLong();
    boolean hasMore = in.readBoolean();
    int totalUnits = in.readInt();
    List<Unit> units = new ArrayList<>();
    for (int left = length(in); left > 0; left--) {
      units.add(new Unit(text(in), in.readInt(), text(in), in.readLong()));
    }
    List<Member> members = new ArrayList<>();
    for (int left = length(in); left > 0; left--) {
      members.add(new Member(text(in), text(in), in.readLong()));
    }
    List<String> notes = new ArrayList<>();
    for (int left = length(in); left > 0; left--) {
      notes.add(text(in));
    }
    return new Report(
        outcome, detectedType, total, start, hasMore, totalUnits, units, members, notes);
  }

  private static String text(DataInput in) throws IOException {
    return Wire.clip(in.readUTF(), MAX_TEXT);
  }

  private static int length(DataInput in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MAX_LIST) {
      throw new IOException("list of " + length);
    }
    return length;
  }
}
