package io.m365connector.sandbox.organisation.mail;

import io.m365connector.sandbox.organisation.User;
import io.m365connector.sandbox.organisation.text.Html;
import io.m365connector.sandbox.organisation.text.Markup;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Mail bodies the way Outlook leaves them: text, signature, separator, quoted history. */
final class MailBody {
  private static final DateTimeFormatter SENT =
      DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy HH:mm", Locale.ENGLISH);
  private static final int QUOTE_LIMIT = 60_000;

  private MailBody() {}

  /** The new text with signature, as a fragment. */
  static String fragment(String markup, Optional<User> author, String company, String language) {
    String direction =
        language.equals("ar") && markup.matches("(?s).*\\p{IsArabic}.*") ? "rtl" : "ltr";
    return "<div dir=\""
        + direction
        + "\" style=\"font-family:Aptos,Calibri,Helvetica,sans-serif;font-size:12pt;color:rgb(0,0,0)\">\n"
        + Html.of(Markup.parse(markup))
        + author.map(user -> signature(user, company)).orElse("")
        + "</div>\n";
  }

  private static String signature(User user, String company) {
    return "<div id=\"Signature\"><p style=\"margin:0;font-size:10pt;color:rgb(90,90,90)\">-- <br><b>"
        + Html.escape(user.displayName())
        + "</b><br>"
        + Html.escape(user.jobTitle())
        + " | "
        + Html.escape(company)
        + "<br><a href=\"mailto:"
        + user.mail()
        + "\">"
        + user.mail()
        + "</a> | <a href=\"https://www."
        + user.mail().replaceFirst(".*@", "")
        + "/\">www."
        + user.mail().replaceFirst(".*@", "")
        + "</a></p></div>\n";
  }

  static String document(String fragment) {
    return "<html><head>\r\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\">"
        + "<style type=\"text/css\" style=\"display:none;\"> P {margin-top:0;margin-bottom:0;} </style></head>"
        + "<body dir=\"ltr\">\n"
        + fragment
        + "</body></html>";
  }

  /** The fragment followed by what it answers. */
  static String withHistory(String fragment, Mail answered, String answeredFragment, ZoneId zone) {
    if (fragment.length() + answeredFragment.length() > QUOTE_LIMIT) {
      return fragment;
    }
    return fragment
        + "<div id=\"appendonsend\"></div>\n<hr style=\"display:inline-block;width:98%\" tabindex=\"-1\">\n"
        + "<div id=\"divRplyFwdMsg\" dir=\"ltr\"><font face=\"Calibri, sans-serif\" style=\"font-size:11pt\" color=\"#000000\">"
        + "<b>From:</b> "
        + Html.escape(answered.from().toString())
        + "<br>\n<b>Sent:</b> "
        + SENT.format(answered.sent().atZone(zone))
        + "<br>\n<b>To:</b> "
        + names(answered.to())
        + (answered.cc().isEmpty() ? "" : "<br>\n<b>Cc:</b> " + names(answered.cc()))
        + "<br>\n<b>Subject:</b> "
        + Html.escape(answered.subject())
        + "</font>\n<div>&nbsp;</div>\n</div>\n"
        + answeredFragment;
  }

  private static String names(List<Correspondent> people) {
    return people.stream()
        .map(person -> Html.escape(person.toString()))
        .collect(Collectors.joining("; "));
  }
}
