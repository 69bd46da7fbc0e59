package io.m365connector.tools.resource;

import io.m365connector.code.Code;
import io.m365connector.content.ExtractedText;
import io.m365connector.content.TextExtractor;
import io.m365connector.extraction.api.ExtractionRequest;
import io.m365connector.extraction.api.Report;
import io.m365connector.graph.GraphException;
import io.m365connector.limits.DocumentShares;
import io.m365connector.limits.Place;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.ToolFailed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The text of a file or attachment, streamed from Graph through the extraction workers. */
@ApplicationScoped
public class DocumentText {

  private static final int MAX_LISTED = 200;
  private static final String BUSY = "All readers of this tenant are busy; try again in 10 s: ";

  private final TextExtractor extractor;
  private final DocumentShares shares;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected DocumentText() {
    this.extractor = null;
    this.shares = null;
  }

  @Inject
  public DocumentText(TextExtractor extractor, DocumentShares shares) {
    this.extractor = extractor;
    this.shares = shares;
  }

  /**
   * Adds the wanted part of the text to an answer.
   *
   * @param size as Graph says, or −1
   * @param content closed here
   * @throws ToolFailed when there is no text to have, saying why
   */
  public void read(
      ResourceRequest request,
      String name,
      @Nullable String mediaType,
      long size,
      InputStream content,
      JsonFields answer) {
    ExtractionRequest wanted =
        new ExtractionRequest(
            name,
            mediaType == null ? "" : mediaType,
            request.arguments().text("member").orElse(request.uri().parameter("member").orElse("")),
            request.offset(),
            request.maxCharacters(),
            extractor.limits());
    ExtractedText text;
    try (content;
        Place share = shares.take(request.call().admitted().caller().tenant()).orElse(null)) {
      if (share == null) {
        throw ToolFailed.unreadable(BUSY + name.replaceAll("\\p{Cntrl}", " "));
      }
      text = extractor.extract(wanted, content, size);
    } catch (IOException e) {
      throw new GraphException(Code.GRAPH_UNAVAILABLE, 0, "", null, e);
    }
    if (text.text().isEmpty() && text.members().isEmpty()) {
      refuse(text, name, extractor.limits().maxBytes() >> 20);
    }
    answer
        .add("detectedType", text.detectedType().isEmpty() ? null : text.detectedType())
        .add("content", UntrustedContent.fenced(text.text(), "file content"))
        .add("outcome", text.outcome().name().toLowerCase(Locale.ROOT))
        .add("isTruncated", text.isTruncated())
        .add("offset", text.offset() > 0 ? text.offset() : null);
    text.totalLength().ifPresent(total -> answer.add("totalCharacters", total));
    text.nextOffset().ifPresent(next -> answer.add("nextOffset", next));
    answer
        .add("totalUnits", text.totalUnits() < 0 ? null : text.totalUnits())
        .add("units", units(text))
        .add("members", members(text))
        .add("notes", notes(text));
  }

  private static void refuse(ExtractedText text, String name, long megabytes) {
    String type = text.detectedType().isEmpty() ? "" : " (" + text.detectedType() + ")";
    String reason =
        switch (text.outcome()) {
          case OK, EMPTY, TRUNCATED -> null;
          case ENCRYPTED -> "The file is protected by a password or by rights management";
          case CORRUPT -> "The file is damaged or is not what its name says";
          case TOO_LARGE -> "The file is larger than the limit of " + megabytes + " MB";
          case EXPANDS_TOO_FAR -> "The file unpacks to more than the limits allow";
          case UNSUPPORTED -> "No text can be read from this type of file" + type;
          case NO_TEXT -> "The file is an image or media and holds no text" + type;
          case MEMBER_NOT_FOUND -> "The file has no member of that name; read it without member";
          case TIME_LIMIT -> "Fetching or reading the file took longer than the limits allow";
          case MEMORY_LIMIT -> "The file needs more memory than a reader has";
          case CRASHED -> "The reader failed, which is no fault of yours; try again once";
          case BUSY -> "All readers are busy; try again in 10 s";
        };
    if (reason != null) {
      throw ToolFailed.unreadable(reason + ": " + name.replaceAll("\\p{Cntrl}", " "));
    }
  }

  private static List<String> notes(ExtractedText text) {
    List<String> notes = new ArrayList<>(text.notes());
    if (text.units().size() > MAX_LISTED) {
      notes.add("units lists the first " + MAX_LISTED + " of " + text.units().size() + ".");
    }
    if (text.members().size() > MAX_LISTED) {
      notes.add("members lists the first " + MAX_LISTED + " of " + text.members().size() + ".");
    }
    return notes;
  }

  private static @Nullable JsonArray units(ExtractedText text) {
    if (text.units().isEmpty()) {
      return null;
    }
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Report.Unit unit : text.units().stream().limit(MAX_LISTED).toList()) {
      array.add(
          new JsonFields()
              .add("kind", unit.kind())
              .add("number", unit.number())
              .add("name", unit.name().isEmpty() ? null : unit.name())
              .add("offset", unit.offset())
              .json());
    }
    return array.build();
  }

  private static @Nullable JsonArray members(ExtractedText text) {
    if (text.members().isEmpty()) {
      return null;
    }
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Report.Member member : text.members().stream().limit(MAX_LISTED).toList()) {
      array.add(
          new JsonFields()
              .add("name", member.name())
              .add("contentType", member.mediaType().isEmpty() ? null : member.mediaType())
              .add("size", member.bytes() < 0 ? null : member.bytes())
              .json());
    }
    return array.build();
  }
}
