package io.m365connector.extraction.format;

import io.m365connector.extraction.container.Scratch;
import io.m365connector.extraction.output.Answer;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.metadata.TikaCoreProperties.EmbeddedResourceType;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;

/**
 * What Tika's parsers find inside a document: listed, not read. That is also why no document can
 * recurse: one level is opened for each step of the member path that the caller spells out.
 */
public final class EmbeddedMembers implements EmbeddedDocumentExtractor {

  private final Document document;
  private final Answer answer;
  private int unnamed;

  private EmbeddedMembers(Document document, Answer answer) {
    this.document = document;
    this.answer = answer;
  }

  /** For the members of this document. */
  public static EmbeddedMembers in(Document document, Answer answer) {
    return new EmbeddedMembers(document, answer);
  }

  /** Makes the parser that gets this context use it. */
  public void into(ParseContext context) {
    context.set(EmbeddedDocumentExtractor.class, this);
  }

  @Override
  public boolean shouldParseEmbedded(Metadata metadata) {
    String type = metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE);
    return type == null || type.equals(EmbeddedResourceType.ATTACHMENT.toString());
  }

  @Override
  public void parseEmbedded(
      InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml)
      throws IOException {
    String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
    if (name == null || name.isBlank()) {
      name = "unnamed-" + ++unnamed;
    }
    String type = metadata.get(Metadata.CONTENT_TYPE);
    found(name, type == null ? "" : type, in);
  }

  /** A member: it is listed, or handed over when it is the one that is wanted. */
  public void found(String name, String mediaType, InputStream in) throws IOException {
    if (name.equals(document.member())) {
      throw new MemberWanted(name, mediaType, Scratch.of(in, answer.budget()));
    }
    if (document.member().isEmpty()) {
      answer.member(name, mediaType, size(in));
    }
  }

  private long size(InputStream in) throws IOException {
    byte[] buffer = new byte[16 * 1024];
    long size = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      size += n;
      answer.budget().expand(n, size, -1);
    }
    return size;
  }
}
