package io.m365connector.sandbox.organisation.zoo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A spreadsheet of any size, made while it is read: it never exists as a whole. */
public final class HugeSheet extends InputStream {

  private final ByteArrayOutputStream made = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(made);
  private final Random random = new Random(5);
  private final long wanted;
  private byte[] ready = new byte[0];
  private int at;
  private int row;
  private long written;
  private boolean done;

  /**
   * A sheet.
   *
   * @param wanted bytes of its rows
   * @param level of compression, 0 for none
   */
  public HugeSheet(long wanted, int level) throws IOException {
    this.wanted = wanted;
    zip.setLevel(level);
    put(
        "[Content_Types].xml",
        Zips.contentTypes(
            "xl/workbook.xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"));
    put("_rels/.rels", Zips.relationships("r1", "officeDocument", "xl/workbook.xml"));
    put("xl/_rels/workbook.xml.rels", Zips.relationships("r1", "worksheet", "sheet1.xml"));
    put(
        "xl/workbook.xml",
        "<workbook xmlns:r='"
            + Zips.RELATIONSHIPS.replaceFirst("/$", "")
            + "'><sheets><sheet name='Big' r:id='r1'/></sheets></workbook>");
    zip.putNextEntry(new ZipEntry("xl/sheet1.xml"));
    zip.write("<worksheet><sheetData>".getBytes(UTF_8));
  }

  private void put(String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(UTF_8));
    zip.closeEntry();
  }

  private void make() throws IOException {
    while (made.size() == 0 && !done) {
      if (written < wanted) {
        StringBuilder cells = new StringBuilder("<row><c t='inlineStr'><is><t>row " + ++row);
        cells.append("</t></is></c>");
        for (int i = 0; i < 8; i++) {
          cells.append("<c><v>").append(random.nextInt()).append("</v></c>");
        }
        byte[] bytes = cells.append("</row>").toString().getBytes(UTF_8);
        zip.write(bytes);
        written += bytes.length;
      } else {
        zip.write("</sheetData></worksheet>".getBytes(UTF_8));
        zip.closeEntry();
        zip.close();
        done = true;
      }
    }
    ready = made.toByteArray();
    made.reset();
    at = 0;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (at == ready.length) {
      make();
    }
    if (at == ready.length) {
      return -1;
    }
    int n = Math.min(length, ready.length - at);
    System.arraycopy(ready, at, into, offset, n);
    at += n;
    return n;
  }
}
