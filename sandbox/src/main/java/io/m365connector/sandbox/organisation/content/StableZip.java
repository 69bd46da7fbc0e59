package io.m365connector.sandbox.organisation.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs a ZIP anew with one fixed time stamp, so that the same content gives the same bytes. */
public final class StableZip {
  private static final long STAMP =
      1_577_880_000_000L; // 2020-01-01T12:00Z, far from any zone's date line

  private StableZip() {}

  public static byte[] of(byte[] zip) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(zip.length);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream stable = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTime(STAMP);
        stable.putNextEntry(copy);
        in.transferTo(stable);
        stable.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
