package io.m365connector.text;

import io.m365connector.text.Colors.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a page what its reader would not see, and counts it. Size, colour and visibility are
 * inherited as in a browser, so that white text on an inherited white background is found and white
 * text on a dark cell is not.
 */
final class HiddenElements {

  /** Run, load, draw or ask for input; none of it is text of the page. */
  private static final Set<String> DROPPED =
      Set.of(
          "script",
          "style",
          "iframe",
          "frame",
          "frameset",
          "meta",
          "link",
          "base",
          "head",
          "object",
          "embed",
          "applet",
          "svg",
          "video",
          "audio",
          "canvas",
          "template",
          "select",
          "textarea",
          "title",
          "xml");

  private static final double TRACKER_SIZE = 3;

  /** What an element hands down to its children. */
  private record Inherited(Color text, @Nullable Color background, double size, boolean visible) {}

  private final StyleSheets sheets;
  private int elements;
  private int characters;
  private int comments;
  private int trackers;

  private HiddenElements(StyleSheets sheets) {
    this.sheets = sheets;
  }

  /** Changes the page; the invisible characters are left to whoever reads its text. */
  static Removed removeFrom(Document page) {
    HiddenElements hidden = new HiddenElements(new StyleSheets(page));
    // All of the page: a parser puts what stands before the body above it.
    page.traverse((node, depth) -> hidden.comments += node instanceof Comment ? 1 : 0);
    hidden.children(
        page.body(),
        hidden.inherit(
            page.body(), new Inherited(Colors.BLACK, Colors.WHITE, Css.DEFAULT_SIZE, true)));
    return new Removed(hidden.elements, hidden.characters, 0, hidden.comments, hidden.trackers);
  }

  /** Depth is bounded by the HTML parser. */
  private void children(Element parent, Inherited inherited) {
    List<Node> gone = new ArrayList<>();
    boolean textGone = false;
    for (Node child : parent.childNodes()) {
      switch (child) {
        case Comment c -> gone.add(child);
        case DataNode d -> gone.add(child);
        case TextNode text -> {
          if (!text.isBlank() && isHidden(inherited)) {
            characters += text.text().length();
            textGone = true;
            gone.add(child);
          }
        }
        case Element element -> {
          if (isGone(element)) {
            gone.add(child);
          } else {
            children(element, inherit(element, inherited));
          }
        }
        default -> {}
      }
    }
    gone.forEach(Node::remove);
    elements += textGone ? 1 : 0;
  }

  private static boolean isHidden(Inherited inherited) {
    return !inherited.visible()
        || inherited.size() <= 2
        || (inherited.background() != null
            && Colors.isInvisible(inherited.text(), inherited.background()));
  }

  private boolean isGone(Element element) {
    String name = element.normalName();
    if (DROPPED.contains(name)
        || (name.equals("input") && "hidden".equalsIgnoreCase(element.attr("type")))) {
      return true;
    }
    Map<String, String> style = sheets.of(element);
    boolean unseen = element.hasAttr("hidden") || Unseen.isUnseen(style);
    if (name.equals("img") && (unseen || isTracker(element, style))) {
      trackers++;
      return true;
    }
    if (unseen) {
      int length = element.text().length();
      characters += length;
      elements += length > 0 ? 1 : 0;
      return true;
    }
    return false;
  }

  private static boolean isTracker(Element image, Map<String, String> style) {
    double width = size(image, style, "width");
    double height = size(image, style, "height");
    return width <= TRACKER_SIZE || height <= TRACKER_SIZE;
  }

  private static double size(Element image, Map<String, String> style, String name) {
    String value = style.getOrDefault(name, image.attr(name));
    return Css.pixels(value, 100, 100);
  }

  private Inherited inherit(Element element, Inherited from) {
    Map<String, String> style = sheets.of(element);
    Color link = element.normalName().equals("a") && element.hasAttr("href") ? Colors.LINK : null;
    return new Inherited(
        color(element, style, link == null ? from.text() : link),
        background(element, style, from.background()),
        size(style, from.size()),
        visible(style, from.visible()));
  }

  private static Color color(Element element, Map<String, String> style, Color inherited) {
    String value =
        style.getOrDefault(
            "color",
            element.normalName().equals("body") ? element.attr("text") : fontColor(element));
    Color own = Colors.parse(value);
    return own == null ? inherited : own;
  }

  private static String fontColor(Element element) {
    return element.normalName().equals("font") ? element.attr("color") : "";
  }

  /** Nothing when there is a picture behind the text: then nobody can say what contrasts. */
  private static @Nullable Color background(
      Element element, Map<String, String> style, @Nullable Color inherited) {
    String all = style.getOrDefault("background", "");
    if (all.contains("url(")
        || all.contains("gradient(")
        || style.getOrDefault("background-image", "none").contains("(")
        || !element.attr("background").isBlank()) {
      return null;
    }
    String value = style.getOrDefault("background-color", all);
    Color own = Colors.parse(value.isBlank() ? element.attr("bgcolor") : value);
    for (String word : own == null ? value.split("\\s+") : new String[0]) {
      own = own == null ? Colors.parse(word) : own;
    }
    return own == null || own.alpha() < 0.5 ? inherited : own;
  }

  private static double size(Map<String, String> style, double inherited) {
    String size = style.getOrDefault("font-size", "");
    if (size.isEmpty() && style.containsKey("font")) {
      for (String word : style.get("font").split("[\\s/]+")) {
        size = word.matches("[.\\d].{0,9}(px|pt|em|%|rem)") ? word : size;
      }
    }
    return switch (size) {
      case "", "inherit" -> inherited;
      case "smaller", "larger" -> Math.max(inherited, 1);
      default -> Css.pixels(size, inherited, Css.DEFAULT_SIZE);
    };
  }

  private static boolean visible(Map<String, String> style, boolean inherited) {
    return switch (style.getOrDefault("visibility", "")) {
      case "hidden", "collapse" -> false;
      case "visible" -> true;
      default -> inherited;
    };
  }
}
