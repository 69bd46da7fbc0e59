package io.m365connector.sandbox.organisation.zoo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that want more than to be read. */
public final class HostileSamples {

  private static final String LAUGHS =
      "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
          + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">"
          + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;\">"
          + "<!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\"><!ENTITY h \"&g;&g;&g;&g;&g;&g;&g;\">]>";

  private HostileSamples() {}

  /** A Word file whose document begins with this declaration and refers to this entity. */
  public static byte[] docxWith(String declaration, String entity) {
    return Zips.zip(
        "[Content_Types].xml",
        Zips.contentTypes(
            "word/document.xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
        "_rels/.rels",
        Zips.relationships("r1", "officeDocument", "word/document.xml"),
        "word/document.xml",
        declaration
            + "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
            + "<w:body>"
            + WordSamples.p(entity)
            + "</w:body></w:document>");
  }

  public static byte[] billionLaughsDocx() {
    return docxWith(LAUGHS, "&h;");
  }

  public static byte[] billionLaughsXlsx() {
    return Zips.zip(
        "[Content_Types].xml",
        Zips.contentTypes(
            "xl/workbook.xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
        "_rels/.rels",
        Zips.relationships("r1", "officeDocument", "xl/workbook.xml"),
        "xl/_rels/workbook.xml.rels",
        Zips.relationships("r1", "worksheet", "s.xml", "r2", "sharedStrings", "t.xml"),
        "xl/workbook.xml",
        "<workbook xmlns:r='"
            + Zips.RELATIONSHIPS.replaceFirst("/$", "")
            + "'><sheets><sheet name='S' r:id='r1'/></sheets></workbook>",
        "xl/t.xml",
        LAUGHS + "<sst><si><t>&h;</t></si></sst>",
        "xl/s.xml",
        "<worksheet><sheetData><row><c t='s'><v>0</v></c></row></sheetData></worksheet>");
  }

  public static byte[] billionLaughsOdt() {
    return Zips.zip(
        "mimetype",
        "application/vnd.oasis.opendocument.text",
        "content.xml",
        LAUGHS
            + "<office:document xmlns:office='o' xmlns:text='t'><text:p>&h;</text:p>"
            + "</office:document>");
  }

  public static byte[] billionLaughsXml() {
    return (LAUGHS + "<x>&h;</x>").getBytes(UTF_8);
  }

  /** A part of so many bytes that packs into a thousandth. */
  public static byte[] bombDocx(int unpacked) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(
          zip,
          "[Content_Types].xml",
          Zips.contentTypes(
              "word/document.xml",
              "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"));
      put(zip, "_rels/.rels", Zips.relationships("r1", "officeDocument", "word/document.xml"));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write("<w:document xmlns:w='w'><w:body><w:ignored>".getBytes(UTF_8));
      spaces(zip, unpacked);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  /** An archive with one file of so many bytes of nothing. */
  public static byte[] bombZip(int unpacked) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("zeros.txt"));
      spaces(zip, unpacked);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  /** Archives in archives. */
  public static byte[] nestedZip(int depth) {
    byte[] inner = Zips.zip("end.txt", "the end");
    for (int i = 1; i < depth; i++) {
      inner = Zips.zip("z.zip", inner);
    }
    return inner;
  }

  /** A presentation whose only slide is one text of this many letters. */
  public static byte[] hugeSlide(int letters) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(
          zip,
          "[Content_Types].xml",
          Zips.contentTypes(
              "ppt/presentation.xml",
              "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"));
      put(zip, "_rels/.rels", Zips.relationships("r1", "officeDocument", "ppt/presentation.xml"));
      put(zip, "ppt/_rels/presentation.xml.rels", Zips.relationships("r1", "slide", "s.xml"));
      put(
          zip,
          "ppt/presentation.xml",
          "<p xmlns:r='" + Zips.RELATIONSHIPS + "'><sldIdLst><sldId r:id='r1'/></sldIdLst></p>");
      zip.putNextEntry(new ZipEntry("ppt/s.xml"));
      zip.write("<sld><sp><txBody><p><r><t>".getBytes(UTF_8));
      spaces(zip, letters);
      zip.write("</t></r></p></txBody></sp></sld>".getBytes(UTF_8));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(UTF_8));
    zip.closeEntry();
  }

  private static void spaces(ZipOutputStream zip, int bytes) throws IOException {
    byte[] block = new byte[1 << 16];
    java.util.Arrays.fill(block, (byte) 'x');
    for (int i = 0; i < bytes / block.length; i++) {
      zip.write(block);
    }
  }

  public static byte[] encryptedDocx() throws IOException {
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
      Encryptor encryptor = info.getEncryptor();
      encryptor.confirmPassword("secret");
      try (var out = encryptor.getDataStream(file)) {
        out.write(WordSamples.contract());
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      file.writeFilesystem(bytes);
      return bytes.toByteArray();
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  /** What Office leaves of a file that rights management protects. */
  public static byte[] rightsProtected() throws IOException {
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      file.getRoot().createDocument("EncryptedPackage", new ByteArrayInputStream(new byte[5_000]));
      file.getRoot()
          .createDirectory("\u0006DataSpaces")
          .createDirectory("TransformInfo")
          .createDirectory("DRMEncryptedTransform");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      file.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  public static byte[] encryptedXls() throws IOException {
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.createSheet("S").createRow(0).createCell(0).setCellValue("secret");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return bytes.toByteArray();
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  /** A ZIP that says of its entries that they are encrypted. */
  public static byte[] encryptedZip() {
    byte[] zip = Zips.zip("secret.txt", "not really encrypted, but it says so");
    for (int i = 0; i < zip.length - 10; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4) {
        zip[i + 6] |= 1;
      }
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
        zip[i + 8] |= 1;
      }
    }
    return zip;
  }

  public static byte[] encryptedOdt() {
    return Zips.zip(
        "mimetype", "application/vnd.oasis.opendocument.text",
        "META-INF/manifest.xml", "<m:manifest xmlns:m='m'><m:encryption-data/></m:manifest>",
        "content.xml", "\u0001\u0002\u0003");
  }

  /** What begins like a Windows program. */
  public static byte[] program() {
    byte[] program = new byte[200];
    program[0] = 'M';
    program[1] = 'Z';
    return program;
  }

  public static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(7).nextBytes(noise);
    return noise;
  }

  /** The first half of a file. */
  public static byte[] half(byte[] whole) {
    return java.util.Arrays.copyOf(whole, whole.length / 2);
  }

  /** The file with bytes in its middle overwritten. */
  public static byte[] damaged(byte[] whole) {
    byte[] damaged = whole.clone();
    for (int i = whole.length / 3; i < whole.length / 3 + 200 && i < whole.length; i++) {
      damaged[i] ^= 0x5A;
    }
    return damaged;
  }
}
