package io.m365connector.extraction.sheet;

import io.m365connector.extraction.api.Outcome;
import io.m365connector.extraction.container.OoxmlPackage;
import io.m365connector.extraction.container.SafeXml;
import io.m365connector.extraction.container.Scratch;
import io.m365connector.extraction.output.Budget;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The texts that the cells of a workbook refer to by number. They may be most of the file, so they
 * lie outside the heap, and only where each one begins is kept on it.
 */
final class SharedStrings {

  private static final int MAX_STRINGS = 8_000_000;
  private static final long MAX_BYTES = 96L << 20;

  private final Scratch bytes;
  private int[] ends = new int[1024];
  private int count;

  private SharedStrings(Budget budget) {
    bytes = new Scratch(budget);
  }

  static SharedStrings of(OoxmlPackage ooxml, String workbook, Budget budget) throws IOException {
    SharedStrings strings = new SharedStrings(budget);
    String part = ooxml.related(workbook, "sharedStrings").findFirst().orElse(null);
    if (part != null) {
      try (InputStream in = ooxml.open(part)) {
        strings.read(SafeXml.reader(in), budget);
      } catch (XMLStreamException e) {
        throw new IOException(e);
      }
    }
    return strings;
  }

  private void read(XMLStreamReader xml, Budget budget) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean phonetic = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "si" -> text.setLength(0);
          // How to pronounce what is there already.
          case "rPh" -> phonetic = true;
          case "t" -> {
            String piece = SafeXml.text(xml);
            text.append(phonetic ? "" : piece);
          }
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals("si")) {
          add(text.toString(), budget);
        } else if (xml.getLocalName().equals("rPh")) {
          phonetic = false;
        }
      }
    }
  }

  private void add(String text, Budget budget) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    if (count >= MAX_STRINGS || bytes.size() + encoded.length > MAX_BYTES) {
      throw budget.stop(Outcome.MEMORY_LIMIT);
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
    }
    bytes.append(encoded, encoded.length);
    ends[count++] = (int) bytes.size();
  }

  /** The text of this number, or nothing when there is no such number. */
  String get(int index) {
    if (index < 0 || index >= count) {
      return "";
    }
    int from = index == 0 ? 0 : ends[index - 1];
    byte[] encoded = new byte[ends[index] - from];
    int done = 0;
    while (done < encoded.length) {
      done += bytes.read(from + done, encoded, done, encoded.length - done);
    }
    return new String(encoded, StandardCharsets.UTF_8);
  }
}
