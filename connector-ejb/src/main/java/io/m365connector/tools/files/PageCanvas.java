package io.m365connector.tools.files;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page in reading order: HTML of its text parts, titles and plain texts of the others
 * (Graph resource types {@code canvasLayout}, {@code textWebPart}, {@code standardWebPart}).
 */
final class PageCanvas {

  private final StringBuilder html = new StringBuilder();

  private PageCanvas() {}

  static String html(@Nullable JsonObject layout) {
    PageCanvas canvas = new PageCanvas();
    if (layout != null) {
      for (JsonObject section : objects(layout, "horizontalSections")) {
        for (JsonObject column : objects(section, "columns")) {
          canvas.parts(column);
        }
      }
      if (layout.get("verticalSection") instanceof JsonObject vertical) {
        canvas.parts(vertical);
      }
    }
    return canvas.html.toString();
  }

  private void parts(JsonObject holder) {
    for (JsonObject part : objects(holder, "webparts")) {
      String inner = text(part, "innerHtml");
      if (inner != null) {
        html.append(inner).append("\n");
      }
      if (part.get("data") instanceof JsonObject data) {
        standard(data);
      }
    }
  }

  private void standard(JsonObject data) {
    String title = text(data, "title");
    if (title != null && !title.isBlank()) {
      html.append("<h3>").append(escaped(title)).append("</h3>\n");
    }
    if (data.get("serverProcessedContent") instanceof JsonObject content) {
      for (JsonObject pair : objects(content, "searchablePlainTexts")) {
        paragraph(text(pair, "value"));
      }
      for (JsonObject pair : objects(content, "htmlStrings")) {
        String value = text(pair, "value");
        html.append(value == null ? "" : value + "\n");
      }
      for (JsonObject pair : objects(content, "links")) {
        paragraph(text(pair, "value"));
      }
    }
  }

  private void paragraph(@Nullable String value) {
    if (value != null && !value.isBlank()) {
      html.append("<p>").append(escaped(value)).append("</p>\n");
    }
  }

  private static Iterable<JsonObject> objects(JsonObject holder, String name) {
    return holder.get(name) instanceof JsonArray array
        ? array.stream().filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject).toList()
        : java.util.List.of();
  }

  private static @Nullable String text(JsonObject holder, String name) {
    return holder.get(name) instanceof JsonString string ? string.getString() : null;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
