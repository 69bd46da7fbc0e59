package io.m365connector.extraction.mail;

import io.m365connector.extraction.api.Outcome;
import io.m365connector.extraction.format.EmbeddedMembers;
import io.m365connector.extraction.output.Budget;
import io.m365connector.extraction.plain.Charsets;
import io.m365connector.text.HtmlText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a message as they come by. Of alternatives the HTML one is taken; what has a file
 * name, or is no text, is an attachment.
 */
final class EmlParts extends AbstractContentHandler {

  /** Nesting that no mail program makes; the parser keeps a reader for each level. */
  private static final int MAX_NESTING = 100;

  private record Text(String type, String text, int alternative) {}

  private final EmbeddedMembers members;
  private final Budget budget;
  private final MessageText message = new MessageText();
  private final List<Text> texts = new ArrayList<>();
  private final Deque<Integer> alternatives = new ArrayDeque<>();
  private int alternativesSeen;
  private boolean inHeader;
  private boolean encrypted;
  private String fileName = "";
  private boolean isAttachment;
  private boolean isSigned;
  private int unnamed;

  EmlParts(EmbeddedMembers members, Budget budget) {
    this.members = members;
    this.budget = budget;
  }

  MessageText message() {
    for (Text each : texts) {
      boolean replaced =
          each.alternative() > 0
              && !each.type().equals("text/html")
              && texts.stream()
                  .anyMatch(
                      other ->
                          other.alternative() == each.alternative()
                              && other.type().equals("text/html"));
      if (!replaced) {
        message.body(each.text(), each.type().equals("text/html"));
      }
    }
    texts.clear();
    return message;
  }

  boolean isEncrypted() {
    return encrypted && texts.isEmpty();
  }

  @Override
  public void startMessage() {
    inHeader = true;
  }

  @Override
  public void endHeader() {
    inHeader = false;
  }

  @Override
  public void startHeader() {
    fileName = "";
    isAttachment = false;
    isSigned = false;
  }

  @Override
  public void field(Field field) {
    budget.checkTime();
    String name = field.getName().toLowerCase(Locale.ROOT);
    if (name.equals("content-disposition") || name.equals("content-type")) {
      MimeParameters value = MimeParameters.parse(field.getBody());
      isAttachment |= value.value().equals("attachment");
      // A part that is signed but can be read is of the same type as one that is encrypted.
      isSigned |= value.get("smime-type").startsWith("signed");
      String given = value.get(name.equals("content-type") ? "name" : "filename");
      fileName = given.isEmpty() ? fileName : decode(given);
    }
    if (inHeader) {
      switch (name) {
        case "subject" -> message.subject(decode(field.getBody()));
        case "from" -> message.header("From", decode(field.getBody()));
        case "to" -> message.header("To", decode(field.getBody()));
        case "cc" -> message.header("Cc", decode(field.getBody()));
        case "date" -> message.header("Date", field.getBody());
        default -> {}
      }
    }
  }

  /** Encoded words (RFC 2047), or UTF-8 as it is (RFC 6532), of which mime4j gives the bytes. */
  private static String decode(String raw) {
    String text = new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return DecoderUtil.decodeEncodedWords(
            text.indexOf('\uFFFD') < 0 ? text : raw, DecodeMonitor.SILENT)
        .strip();
  }

  @Override
  public void startMultipart(BodyDescriptor part) {
    if (alternatives.size() >= MAX_NESTING) {
      throw budget.stop(Outcome.EXPANDS_TOO_FAR);
    }
    encrypted |= part.getSubType().equals("encrypted");
    Integer outer = alternatives.peek();
    boolean alternative = part.getSubType().equals("alternative");
    alternatives.push(alternative ? ++alternativesSeen : outer == null ? 0 : outer);
  }

  @Override
  public void endMultipart() {
    alternatives.poll();
  }

  @Override
  public void body(BodyDescriptor part, InputStream in) throws IOException {
    String type = part.getMimeType().toLowerCase(Locale.ROOT);
    boolean isText = type.equals("text/plain") || type.equals("text/html");
    encrypted |= type.endsWith("pkcs7-mime") && !isSigned;
    if (isText && !isAttachment && fileName.isEmpty()) {
      byte[] bytes = in.readNBytes(HtmlText.MAX_HTML);
      Integer alternative = alternatives.peek();
      texts.add(
          new Text(
              type,
              new String(bytes, charset(part, bytes)),
              alternative == null ? 0 : alternative));
      return;
    }
    members.found(fileName.isEmpty() ? name(type) : fileName, type, in);
  }

  private String name(String type) {
    String extension =
        switch (type) {
          case "message/rfc822" -> ".eml";
          case "text/calendar" -> ".ics";
          case "text/plain" -> ".txt";
          case "text/html" -> ".html";
          default -> "";
        };
    return "unnamed-" + ++unnamed + extension;
  }

  private static Charset charset(BodyDescriptor part, byte[] bytes) throws IOException {
    @Nullable String declared = part.getCharset();
    try {
      // Mail programs that say nothing mean ASCII, and those that say ASCII mean anything.
      if (declared != null && !declared.equalsIgnoreCase("us-ascii")) {
        return Charset.forName(declared);
      }
    } catch (IllegalArgumentException e) {
      // Unknown: as if it said nothing.
    }
    return Charsets.detect(bytes);
  }
}
