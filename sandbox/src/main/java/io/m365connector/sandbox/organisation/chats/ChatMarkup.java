package io.m365connector.sandbox.organisation.chats;

import io.m365connector.sandbox.organisation.User;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A script's line as Teams keeps it: HTML with {@code <at>} and {@code <attachment>} marks. */
record ChatMarkup(String html, List<User> mentions, List<String> attachments) {

  private static final Pattern MARK =
      Pattern.compile("\\*\\*(?<bold>[^*]+)\\*\\*|@(?<at>[a-z]+\\.[a-z.]+)|\\[(?<file>[^\\]]+)\\]");

  static ChatMarkup of(String line, Function<String, User> people) {
    List<User> mentions = new ArrayList<>();
    List<String> attachments = new ArrayList<>();
    StringBuilder html = new StringBuilder("<p>");
    Matcher mark = MARK.matcher(line);
    int end = 0;
    while (mark.find()) {
      html.append(escape(line.substring(end, mark.start())));
      if (mark.group("bold") != null) {
        html.append("<strong>").append(escape(mark.group("bold"))).append("</strong>");
      } else if (mark.group("at") != null) {
        User person = people.apply(mark.group("at"));
        html.append("<at id=\"").append(mentions.size()).append("\">");
        html.append(escape(person.displayName())).append("</at>");
        mentions.add(person);
      } else {
        attachments.add(mark.group("file"));
        html.append("<attachment id=\"").append(attachments.size()).append("\"></attachment>");
      }
      end = mark.end();
    }
    html.append(escape(line.substring(end))).append("</p>");
    return new ChatMarkup(html.toString(), List.copyOf(mentions), List.copyOf(attachments));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
