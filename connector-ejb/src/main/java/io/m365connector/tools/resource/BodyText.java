package io.m365connector.tools.resource;

import io.m365connector.graph.rest.Message.Body;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.paging.TextPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a mail, an event, a page or a chat message as text that a model reads well.
 *
 * @param text Markdown, or what the author typed
 * @param notes what was left out
 */
public record BodyText(String text, List<String> notes) {

  /** A body as Graph gives it; quoted history is left out on request. */
  public static BodyText of(@Nullable Body body, boolean includeQuoted) {
    String content = body == null || body.content() == null ? "" : body.content();
    boolean html = body != null && "html".equalsIgnoreCase(body.contentType());
    return html ? html(content, includeQuoted) : new BodyText(content.strip(), List.of());
  }

  /** HTML of a page, a part of which is given each time. */
  public static BodyText html(String html, boolean includeQuoted) {
    return new BodyText(html, List.of());
  }

  /**
   * Adds the wanted part of a message's body: HTML as Graph gives it when {@code bodyFormat} asks
   * for it.
   */
  public static void add(ResourceRequest request, @Nullable Body body, JsonFields answer) {
    boolean raw =
        request.arguments().text("bodyFormat", "format").filter("html"::equals).isPresent();
    boolean includeQuoted = request.arguments().flag(true, "includeQuoted");
    BodyText text =
        raw && body != null && body.content() != null
            ? new BodyText(body.content(), List.of())
            : of(body, includeQuoted);
    TextPage page = TextPage.of(text.text(), request.offset(), request.maxCharacters());
    answer.add(
        "body",
        new JsonFields()
            .add("contentType", raw && body != null ? body.contentType() : "text")
            .add("content", UntrustedContent.fenced(page.text()))
            .json());
    page.addTo(answer).add("notes", text.notes());
  }
}
