package io.m365connector.extraction.container;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of an Office Open XML file and how they refer to each other (ECMA-376 part 2). External
 * targets are handed out as text and never opened.
 */
public final class OoxmlPackage implements Closeable {

  /** More than any document has; a bound for what is held in memory. */
  private static final int MAX_RELATIONSHIPS = 100_000;

  /**
   * A reference from one part to another, or out of the package.
   *
   * @param type last segment of the type's URI, the same in the transitional and the strict form
   * @param target the part's name without a leading slash, or the external address
   */
  public record Relationship(String id, String type, String target, boolean isExternal) {}

  private final BoundedZip zip;

  /** The parts of this ZIP. */
  public OoxmlPackage(BoundedZip zip) {
    this.zip = zip;
  }

  /** The archive itself. */
  public BoundedZip zip() {
    return zip;
  }

  /** The part that the package is about. */
  public Optional<String> mainPart() throws IOException {
    return related("", "officeDocument").findFirst();
  }

  /** Reads a part as XML; the caller closes the stream, not the reader. */
  public InputStream open(String part) throws IOException {
    InputStream in = zip.open(part);
    if (in == null) {
      throw new FileNotFoundException("part is missing");
    }
    return in;
  }

  /** Whether the part exists. */
  public boolean has(String part) {
    return zip.has(part);
  }

  /** Internal targets of this type. */
  public Stream<String> related(String part, String type) throws IOException {
    return relationships(part).stream()
        .filter(each -> !each.isExternal() && each.type().equals(type))
        .map(Relationship::target)
        .filter(zip::has);
  }

  /** Targets by their id. */
  public Map<String, Relationship> byId(String part) throws IOException {
    Map<String, Relationship> byId = new HashMap<>();
    for (Relationship each : relationships(part)) {
      byId.put(each.id(), each);
    }
    return byId;
  }

  /** All references of a part; {@code ""} is the package itself. None when it is damaged. */
  public List<Relationship> relationships(String part) throws IOException {
    int slash = part.lastIndexOf('/');
    String folder = part.substring(0, slash + 1);
    List<Relationship> all = new ArrayList<>();
    try (InputStream in = zip.open(folder + "_rels/" + part.substring(slash + 1) + ".rels")) {
      if (in == null) {
        return all;
      }
      XMLStreamReader xml = SafeXml.reader(in);
      while (xml.hasNext() && all.size() < MAX_RELATIONSHIPS) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && "Relationship".equals(xml.getLocalName())) {
          String type = SafeXml.attribute(xml, "Type");
          String target = SafeXml.attribute(xml, "Target");
          boolean external = "External".equals(SafeXml.attribute(xml, "TargetMode"));
          all.add(
              new Relationship(
                  SafeXml.attribute(xml, "Id"),
                  type.substring(type.lastIndexOf('/') + 1),
                  external ? target : resolve(folder, target),
                  external));
        }
      }
      return all;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** The declared content type of a part, lower case, or empty. */
  public String contentType(String part) throws IOException {
    String extension = part.substring(part.lastIndexOf('.') + 1);
    String byExtension = "";
    try (InputStream in = open("[Content_Types].xml")) {
      XMLStreamReader xml = SafeXml.reader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          String type = SafeXml.attribute(xml, "ContentType").toLowerCase(Locale.ROOT);
          if (("/" + part).equalsIgnoreCase(SafeXml.attribute(xml, "PartName"))) {
            return type;
          }
          if (extension.equalsIgnoreCase(SafeXml.attribute(xml, "Extension"))) {
            byExtension = type;
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    return byExtension;
  }

  private static String resolve(String folder, String target) {
    List<String> path = new ArrayList<>();
    String whole = target.startsWith("/") ? target.substring(1) : folder + target;
    for (String segment : whole.split("/", -1)) {
      if (segment.equals("..")) {
        if (!path.isEmpty()) {
          path.remove(path.size() - 1);
        }
      } else if (!segment.equals(".") && !segment.isEmpty()) {
        path.add(segment);
      }
    }
    return String.join("/", path);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
