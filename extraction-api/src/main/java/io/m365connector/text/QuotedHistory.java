package io.m365connector.text;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a mail repeats of older messages, and signatures, by the marks that Outlook, Gmail,
 * Apple Mail, Thunderbird, Yahoo and others leave. A quotation with text of the sender's below it
 * is not history but what the text answers to; it stays. So does a message that is nothing but
 * history: somebody passed it on.
 */
final class QuotedHistory {

  /** Mails have thousands of blocks at most; pages made to be slow have more. */
  private static final int MAX_EXAMINED = 20_000;

  private static final Set<String> BLOCKS = Set.of("p", "div", "td", "span", "font", "pre", "b");
  private static final Set<String> HISTORY_IDS =
      Set.of("divrplyfwdmsg", "appendonsend", "mail-editor-reference-message-container");
  private static final Set<String> QUOTE_IDS = Set.of("olk_src_body_section", "isreplycontent");
  private static final Set<String> QUOTE_CLASSES =
      Set.of(
          "gmail_quote",
          "gmail_extra",
          "yahoo_quoted",
          "protonmail_quote",
          "zmail_extra",
          "moz-cite-prefix",
          "outlookmessageheader",
          "tutanota_quote");
  private static final Set<String> SIGNATURE_CLASSES =
      Set.of("gmail_signature", "moz-signature", "protonmail_signature_block");
  private static final Set<String> SIGNATURE_IDS =
      Set.of("signature", "divtagsignature", "ms-outlook-mobile-signature", "applemailsignature");

  private QuotedHistory() {}

  /** Takes history and signatures out of the page and says how many characters they had. */
  static int foldIn(Document page) {
    Element body = page.body();
    String whole = body.text();
    Document folded = page.clone();
    removeSignatures(folded.body());
    Element start = startOfHistory(folded.body());
    if (start != null) {
      removeFrom(folded.body(), start);
    }
    String left = folded.body().text();
    if (left.isBlank()) {
      return 0;
    }
    body.replaceWith(folded.body());
    return whole.length() - left.length();
  }

  private static void removeSignatures(Element body) {
    for (Element element : body.getAllElements()) {
      if (element != body
          && (SIGNATURE_IDS.contains(id(element)) || hasAny(element, SIGNATURE_CLASSES))) {
        element.remove();
      }
    }
  }

  private static @Nullable Element startOfHistory(Element body) {
    int examined = 0;
    for (Element element : body.getAllElements()) {
      if (element == body) {
        continue;
      }
      if (HISTORY_IDS.contains(id(element)) && !textAfter(body, element, true).isBlank()) {
        return element;
      }
      if (isQuotation(element) && textAfter(body, element, false).isBlank()) {
        return withAttribution(element);
      }
      if (BLOCKS.contains(element.normalName())
          && examined++ < MAX_EXAMINED
          && QuoteMarks.beginsHistory(startOf(element))) {
        return element;
      }
    }
    return null;
  }

  private static boolean isQuotation(Element element) {
    return QUOTE_IDS.contains(id(element))
        || hasAny(element, QUOTE_CLASSES)
        || (element.normalName().equals("blockquote")
            && (element.attr("type").equalsIgnoreCase("cite") || attribution(element) != null))
        || (element.normalName().equals("div") && element.attr("name").equals("quote"));
  }

  private static Element withAttribution(Element quotation) {
    Element attribution = attribution(quotation);
    return attribution == null ? quotation : attribution;
  }

  /** The element right before it, or before one that holds nothing else, if it introduces it. */
  private static @Nullable Element attribution(Element quotation) {
    Element element = quotation;
    for (int i = 0; i < 4 && element != null; i++) {
      Element before = element.previousElementSibling();
      while (before != null && before.text().isBlank()) {
        before = before.previousElementSibling();
      }
      if (before != null) {
        return QuoteMarks.isAttribution(before.text().strip()) ? before : null;
      }
      element = element.parent();
    }
    return null;
  }

  /** Outlook prefixes the ids of a message that it wraps into another with "x_". */
  private static String id(Element element) {
    String id = element.id().toLowerCase(Locale.ROOT);
    while (id.startsWith("x_")) {
      id = id.substring(2);
    }
    return id;
  }

  private static boolean hasAny(Element element, Set<String> classes) {
    for (String each : element.classNames()) {
      String name = each.toLowerCase(Locale.ROOT);
      if (classes.contains(name.startsWith("x_") ? name.substring(2) : name)) {
        return true;
      }
    }
    return false;
  }

  /** As much of the text as the marks need; the whole of it for every block would be quadratic. */
  private static String startOf(Element element) {
    StringBuilder start = new StringBuilder();
    Node node = element;
    while (node != null && start.length() < QuoteMarks.START) {
      if (node instanceof TextNode text) {
        start.append(text.text());
      } else if (node instanceof Element child && (child.isBlock() || child.nameIs("br"))) {
        start.append(' ');
      }
      node = nextNode(node, element);
    }
    return start.toString();
  }

  private static String textAfter(Element body, Element element, boolean inclusive) {
    StringBuilder after = new StringBuilder();
    Node node = inclusive ? element : skip(element, body);
    while (node != null && after.length() < QuoteMarks.START) {
      if (node instanceof TextNode text) {
        after.append(text.text().strip());
      }
      node = nextNode(node, body);
    }
    return after.toString();
  }

  private static @Nullable Node nextNode(Node node, Node root) {
    return node.childNodeSize() > 0 ? node.childNode(0) : skip(node, root);
  }

  private static @Nullable Node skip(Node node, Node root) {
    Node at = node;
    while (at != null && at != root) {
      Node next = at.nextSibling();
      if (next != null) {
        return next;
      }
      at = at.parent();
    }
    return null;
  }

  private static void removeFrom(Element body, Element start) {
    Node at = start;
    while (at != null && at != body) {
      Node next = at.nextSibling();
      while (next != null) {
        Node gone = next;
        next = next.nextSibling();
        gone.remove();
      }
      at = at.parent();
    }
    start.remove();
  }
}
