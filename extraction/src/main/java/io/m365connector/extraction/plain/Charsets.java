package io.m365connector.extraction.plain;

import io.m365connector.extraction.container.Scratch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.txt.BOMDetector;
import org.apache.tika.parser.txt.Icu4jEncodingDetector;
import org.apache.tika.parser.txt.UniversalEncodingDetector;

/**
 * Finds the charset of a text: byte order mark, then what an XML declaration says, then UTF-8 if it
 * is valid, and only then by statistics.
 */
public final class Charsets {

  private static final int HEAD = 64 * 1024;
  private static final Pattern XML_ENCODING =
      Pattern.compile("^\\s{0,100}<\\?xml[^>]{1,200}encoding=[\"']([A-Za-z0-9._-]{1,40})[\"']");
  private static final List<EncodingDetector> STATISTICS =
      List.of(new UniversalEncodingDetector(), new Icu4jEncodingDetector());

  private Charsets() {}

  /** The charset of this text. */
  public static Charset detect(Scratch bytes) throws IOException {
    return detect(bytes.head(HEAD));
  }

  /** The charset of a text by its first bytes. */
  public static Charset detect(byte[] head) throws IOException {
    Charset marked = new BOMDetector().detect(new ByteArrayInputStream(head), new Metadata());
    if (marked != null) {
      return marked;
    }
    Matcher xml = XML_ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
    if (xml.find() && isKnown(xml.group(1))) {
      return Charset.forName(xml.group(1));
    }
    if (isUtf8(head)) {
      return StandardCharsets.UTF_8;
    }
    for (EncodingDetector detector : STATISTICS) {
      Charset charset = detector.detect(new ByteArrayInputStream(head), new Metadata());
      if (charset != null) {
        return charset;
      }
    }
    return Charset.forName("windows-1252");
  }

  private static boolean isKnown(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Whether it decodes; a character that the end of the head cuts in two is no error. */
  private static boolean isUtf8(byte[] head) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result =
        decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false);
    boolean hasZero = false;
    for (byte b : head) {
      hasZero |= b == 0;
    }
    return !result.isError() && !hasZero;
  }
}
