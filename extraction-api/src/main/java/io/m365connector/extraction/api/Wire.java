package io.m365connector.extraction.api;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The framing on the worker's standard streams.
 *
 * <p>Server to worker: a request, then chunks of at most 64 KiB, each after its length; length 0
 * ends the document, length −1 ends it too but says that it was longer than the limit. Worker to
 * server: {@link #HELLO} once, then for each request any number of {@link #TEXT} frames and one
 * {@link #REPORT}.
 */
public final class Wire {

  /** Said once when the worker is ready; anything else first means that it is not our worker. */
  public static final int HELLO = 0x4D333635;

  /** The frame holds a piece of the text. */
  public static final int TEXT = 'T';

  /** The frame holds the report and ends the answer. */
  public static final int REPORT = 'R';

  /** The length that stands for "all of it has been sent". */
  public static final int END = 0;

  /** The length that stands for "there was more, but the limit is reached". */
  public static final int CUT = -1;

  /** The largest chunk in either direction, in bytes. */
  public static final int CHUNK = 64 * 1024;

  private Wire() {}

  /** Sends a piece of the document. */
  public static void writeChunk(DataOutputStream out, byte[] bytes, int length) throws IOException {
    out.writeInt(length);
    out.write(bytes, 0, length);
  }

  /**
   * Receives a piece of the document into {@code buffer}.
   *
   * @return its length, or {@link #END} or {@link #CUT}
   * @throws IOException when the length is no length of ours
   */
  public static int readChunk(DataInputStream in, byte[] buffer) throws IOException {
    int length = in.readInt();
    if (length == CUT || length == END) {
      return length;
    }
    if (length < 0 || length > buffer.length) {
      throw new IOException("chunk of " + length + " bytes");
    }
    in.readFully(buffer, 0, length);
    return length;
  }

  /** Sends a piece of the text, at most a quarter of {@link #CHUNK} characters. */
  public static void writeText(DataOutputStream out, CharSequence text) throws IOException {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    out.writeByte(TEXT);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Receives a piece of the text, after its tag. */
  public static String readText(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > CHUNK) {
      throw new IOException("text of " + length + " bytes");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new java.io.EOFException();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The first {@code length} characters, never half of a surrogate pair. */
  static String clip(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end);
  }
}
