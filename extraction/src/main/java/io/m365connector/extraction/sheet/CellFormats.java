package io.m365connector.extraction.sheet;

import static io.m365connector.extraction.container.SafeXml.attribute;

import io.m365connector.extraction.container.OoxmlPackage;
import io.m365connector.extraction.container.SafeXml;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as the sheet shows them. Dates are the exception: "1/5/26" is read differently in every
 * country, so they are written as ISO 8601; and numbers without a format keep all their digits.
 */
public final class CellFormats {

  private static final MathContext AS_PRECISE_AS_EXCEL = new MathContext(15);

  /** {@code [h]:mm} is a duration, though {@code h:mm} is a time of day. */
  private static final Pattern ELAPSED =
      Pattern.compile("\\[(?:h+|m+|s+)\\]", Pattern.CASE_INSENSITIVE);

  private static final DataFormatter FORMATTER = new DataFormatter(Locale.US);
  private final Map<Integer, String> custom = new HashMap<>();
  private final List<Integer> formatOfStyle = new ArrayList<>();
  private final boolean from1904;

  private CellFormats(boolean from1904) {
    this.from1904 = from1904;
  }

  static CellFormats of(OoxmlPackage ooxml, String workbook, boolean from1904) throws IOException {
    CellFormats formats = new CellFormats(from1904);
    String part = ooxml.related(workbook, "styles").findFirst().orElse(null);
    if (part != null) {
      try (InputStream in = ooxml.open(part)) {
        formats.read(SafeXml.reader(in));
      } catch (XMLStreamException e) {
        throw new IOException(e);
      }
    }
    return formats;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    boolean inCellFormats = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "numFmt" ->
              custom.put(
                  SafeXml.number(attribute(xml, "numFmtId"), 0), attribute(xml, "formatCode"));
          case "cellXfs" -> inCellFormats = true;
          case "xf" -> {
            if (inCellFormats) {
              formatOfStyle.add(SafeXml.number(attribute(xml, "numFmtId"), 0));
            }
          }
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
        inCellFormats = false;
      }
    }
  }

  /** The text of a number in a cell of this style; what is no number is given as it is. */
  String format(String raw, int style) {
    int id = style >= 0 && style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
    String own = custom.get(id);
    return format(raw, id, own == null ? BuiltinFormats.getBuiltinFormat(id) : own, from1904);
  }

  /**
   * The text of a number.
   *
   * @param raw as the file has it
   * @param id of the format, which tells dates from numbers for the built-in ones
   * @param format its code, or nothing for none
   * @param from1904 whether days are counted from 1904
   */
  public static String format(String raw, int id, @Nullable String format, boolean from1904) {
    double value;
    try {
      value = Double.parseDouble(raw);
    } catch (NumberFormatException e) {
      return raw;
    }
    if (!Double.isFinite(value)) {
      return raw;
    }
    if (format == null || format.equalsIgnoreCase("General")) {
      return general(raw);
    }
    try {
      if (DateUtil.isADateFormat(id, format) && !ELAPSED.matcher(format).find()) {
        return date(value, format, from1904);
      }
      return FORMATTER.formatRawCellContents(value, id, format, from1904).strip();
    } catch (RuntimeException e) {
      // A format that nobody understands takes nothing away from the number.
      return general(raw);
    }
  }

  private static String general(String raw) {
    BigDecimal number = new BigDecimal(raw).round(AS_PRECISE_AS_EXCEL).stripTrailingZeros();
    boolean readable = Math.abs((long) number.precision() - number.scale()) <= 20;
    return readable ? number.toPlainString() : number.toString();
  }

  private static String date(double value, String format, boolean from1904) {
    LocalDateTime date = DateUtil.getLocalDateTime(value, from1904, true);
    if (date == null) {
      return general(Double.toString(value));
    }
    String lower = format.toLowerCase(Locale.ROOT);
    boolean hasTime = lower.contains("h") || lower.contains("s");
    boolean hasDate = lower.contains("d") || lower.contains("y") || !hasTime;
    String time = date.toLocalTime().truncatedTo(ChronoUnit.SECONDS).toString();
    if (!hasDate) {
      return time;
    }
    return hasTime ? date.toLocalDate() + " " + time : date.toLocalDate().toString();
  }
}
