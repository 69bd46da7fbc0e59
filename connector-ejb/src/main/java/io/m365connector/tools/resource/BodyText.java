package io.m365connector.tools.resource;

import io.m365connector.graph.rest.Message.Body;
import io.m365connector.text.HtmlText;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.paging.TextPage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a mail, an event, a page or a chat message as text that a model reads well.
 *
 * @param text Markdown, or what the author typed
 * @param notes what was left out
 */
public record BodyText(String text, List<String> notes) {

  /** A body as Graph gives it; quoted history and signatures are left out on request. */
  public static BodyText of(@Nullable Body body, boolean includeQuoted) {
    String content = body == null || body.content() == null ? "" : body.content();
    boolean html = body != null && "html".equalsIgnoreCase(body.contentType());
    return html ? html(content, includeQuoted) : read(HtmlText.ofPlain(content, includeQuoted));
  }

  /** HTML as Markdown, without what a reader of the page would not see. */
  public static BodyText html(String html, boolean includeQuoted) {
    return read(HtmlText.of(html, includeQuoted));
  }

  private static BodyText read(HtmlText read) {
    List<String> notes = new ArrayList<>();
    if (read.removed().isNotable()) {
      notes.add(read.removed().sentence());
    }
    if (read.foldedCharacters() > 0) {
      notes.add(
          read.foldedCharacters()
              + " characters of quoted history and signatures left out; includeQuoted true brings"
              + " them.");
    }
    if (read.isTruncated()) {
      notes.add("The HTML was longer than is read; its end is missing.");
    }
    return new BodyText(read.text(), notes);
  }

  /**
   * Adds the wanted part of a body: as text, or as Graph gives it when {@code bodyFormat} is {@code
   * html}.
   *
   * @param what the text is, in our own words
   */
  public static void add(
      ResourceRequest request, @Nullable Body body, String what, JsonFields answer) {
    boolean raw =
        request
            .arguments()
            .text("bodyFormat", "format")
            .filter(format -> format.equalsIgnoreCase("html"))
            .isPresent();
    BodyText text =
        raw && body != null && body.content() != null
            ? new BodyText(body.content(), List.of())
            : of(body, request.arguments().flag(true, "includeQuoted"));
    TextPage page = TextPage.of(text.text(), request.offset(), request.maxCharacters());
    answer.add(
        "body",
        new JsonFields()
            .add("contentType", raw && body != null ? body.contentType() : "text")
            .add("content", UntrustedContent.fenced(page.text(), what))
            .json());
    page.addTo(answer).add("notes", text.notes());
  }
}
