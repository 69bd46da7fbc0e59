package io.m365connector.extraction.mail;

import io.m365connector.extraction.api.Report.Member;
import io.m365connector.extraction.output.Answer;
import io.m365connector.extraction.plain.HtmlFormat;
import io.m365connector.text.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Writes a message: subject, header lines, body, attachments. */
final class MessageText {

  private static final int MAX_LISTED = 200;

  private final List<String> headers = new ArrayList<>();
  private final List<Body> bodies = new ArrayList<>();
  private String subject = "";

  private record Body(String text, boolean isHtml) {}

  void subject(String value) {
    subject = value;
  }

  void header(String name, String value) {
    if (!value.isBlank()) {
      headers.add(name + ": " + value.strip().replaceAll("\\s+", " "));
    }
  }

  void body(String text, boolean isHtml) {
    if (!text.isBlank()) {
      bodies.add(new Body(text, isHtml));
    }
  }

  boolean hasBody() {
    return !bodies.isEmpty();
  }

  void write(Answer answer) {
    Markdown markdown = answer.markdown();
    if (!subject.isBlank()) {
      markdown.heading(1, subject);
    }
    for (String header : headers) {
      markdown.text(header);
      markdown.lineBreak();
    }
    markdown.endBlock();
    for (Body body : bodies) {
      if (body.isHtml()) {
        HtmlFormat.write(body.text(), answer);
      } else {
        markdown.verbatim(body.text().replace("\r\n", "\n").strip());
      }
    }
    List<Member> attachments = answer.members();
    if (!attachments.isEmpty()) {
      StringJoiner names = new StringJoiner(", ", "Attachments: ", "");
      attachments.stream().limit(MAX_LISTED).forEach(each -> names.add(each.name()));
      if (attachments.size() > MAX_LISTED) {
        names.add("and " + (attachments.size() - MAX_LISTED) + " more");
      }
      markdown.paragraph(names.toString());
    }
  }
}
