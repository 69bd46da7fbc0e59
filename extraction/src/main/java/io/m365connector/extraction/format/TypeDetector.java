package io.m365connector.extraction.format;

import io.m365connector.extraction.container.BoundedZip;
import io.m365connector.extraction.container.OoxmlPackage;
import io.m365connector.extraction.container.Scratch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.detect.microsoft.POIFSContainerDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** Says what a document is: by its first bytes, then by what is inside a ZIP or an OLE2 file. */
public final class TypeDetector {

  private static final int HEAD = 64 * 1024;

  private static final MimeTypes MAGIC = MimeTypes.getDefaultMimeTypes();

  private TypeDetector() {}

  /** The media type: lower case, without parameters. */
  public static String detect(String name, String declared, Scratch bytes) throws IOException {
    Metadata hints = new Metadata();
    if (!name.isEmpty()) {
      hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    }
    if (!declared.isEmpty() && !declared.startsWith("application/octet-stream")) {
      hints.set(Metadata.CONTENT_TYPE, declared);
    }
    byte[] head = bytes.head(HEAD);
    MediaType type = MAGIC.detect(new ByteArrayInputStream(head), hints);
    if (startsWith(head, 'P', 'K')) {
      return inZip(type, bytes);
    }
    if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      return inOle2(bytes);
    }
    return type.getBaseType().toString();
  }

  private static boolean startsWith(byte[] head, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static String inZip(MediaType guess, Scratch bytes) throws IOException {
    try (BoundedZip zip = new BoundedZip(bytes)) {
      try (InputStream mimetype = zip.open("mimetype")) {
        if (mimetype != null) {
          return new String(mimetype.readNBytes(100), StandardCharsets.US_ASCII).strip();
        }
      }
      OoxmlPackage ooxml = new OoxmlPackage(zip);
      Optional<String> mainPart = ooxml.mainPart();
      if (mainPart.isPresent()) {
        String contentType = ooxml.contentType(mainPart.get());
        return Types.ofMainPart(contentType).orElse(contentType);
      }
      return Types.ZIP;
    } catch (IOException e) {
      // A damaged archive: the name is the best there is, and its reader will say what is wrong.
      return guess.getBaseType().toString();
    }
  }

  private static String inOle2(Scratch bytes) throws IOException {
    try (POIFSFileSystem ole2 = new POIFSFileSystem(bytes.stream())) {
      DirectoryNode root = ole2.getRoot();
      if (root.hasEntry("EncryptedPackage")) {
        return isRightsProtected(root) ? Types.RIGHTS_PROTECTED : Types.ENCRYPTED_OOXML;
      }
      return POIFSContainerDetector.detect(Set.copyOf(root.getEntryNames()), root)
          .getBaseType()
          .toString();
    }
  }

  /** [MS-OFFCRYPTO] 2.2: the transform says whether a password or a rights server opens it. */
  private static boolean isRightsProtected(DirectoryNode root) throws IOException {
    DirectoryNode at = root;
    for (String name : List.of("\u0006DataSpaces", "TransformInfo", "DRMEncryptedTransform")) {
      if (!at.hasEntry(name) || !(at.getEntry(name) instanceof DirectoryNode next)) {
        return false;
      }
      at = next;
    }
    return true;
  }
}
