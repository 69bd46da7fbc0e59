package io.m365connector.sandbox.graph.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.graph.odata.Refusal;
import io.m365connector.sandbox.graph.operation.Answers;
import io.m365connector.sandbox.graph.operation.GraphCall;
import io.m365connector.sandbox.graph.operation.Operations;
import io.m365connector.sandbox.graph.operation.Workload;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.http.Response;
import io.m365connector.sandbox.organisation.content.Documents;
import io.m365connector.sandbox.organisation.content.FileContent;
import io.m365connector.sandbox.organisation.content.MediaTypes;
import io.m365connector.sandbox.organisation.files.DriveItem;
import java.util.List;
import java.util.Set;

/**
 * {@code /content}: 302 to where the bytes are. Graph converts a few formats to PDF and refuses the
 * others.
 */
final class ContentOperations {
  private static final Set<String> TO_PDF =
      Set.of("csv", "doc", "docx", "odt", "ppt", "pptx", "rtf", "xls", "xlsx");
  private final FileAccess access;
  private final Downloads downloads;

  ContentOperations(FileAccess access, Downloads downloads) {
    this.access = access;
    this.downloads = downloads;
  }

  void register(Operations operations) {
    for (String base : List.of("/drives/{drive}", "/me/drive")) {
      operations
          .get(base + "/items/{item}/content", Workload.FILES, this::content)
          .get(base + "/root:/{path}/content", Workload.FILES, this::content)
          .post(base + "/items/{item}/preview", Workload.FILES, this::preview);
    }
  }

  private FileContent file(DriveItem item) {
    return item.details()
        .content()
        .orElseThrow(
            () -> new Refusal(400, "invalidRequest", "You cannot get content for a folder"));
  }

  String address(GraphCall call, DriveItem item) {
    return downloads.address(call.request().origin(), item.name(), file(item));
  }

  private Response content(GraphCall call) {
    call.query().allowOnly(Set.of("format", "$format"));
    DriveItem item = access.item(call);
    FileContent content = file(item);
    String name = item.name();
    String format = call.query().get("format").or(() -> call.query().get("$format")).orElse("");
    if (!format.isEmpty()) {
      if (!format.equals("pdf")
          || !TO_PDF.contains(MediaTypes.extension(name))
          || item.details().text().isEmpty()) {
        throw new Refusal(
            406, "notSupported", "The requested format conversion is not supported for this file.");
      }
      name = name + ".pdf";
      content =
          Documents.ofText(
              name,
              item.details().text(),
              item.details().author().displayName(),
              item.details().modified());
    }
    return Response.redirect(downloads.address(call.request().origin(), name, content));
  }

  private Response preview(GraphCall call) {
    call.query().allowOnly(Set.of());
    DriveItem item = access.item(call);
    file(item);
    ObjectNode answer = Json.object();
    answer.put(
        "getUrl",
        "https://"
            + item.drive().webUrl().substring(8).split("/")[0]
            + "/_layouts/15/embed.aspx?UniqueId="
            + FileIds.guid("unique:" + FileIds.of(item)));
    answer.putNull("postParameters");
    answer.putNull("postUrl");
    return Answers.ok(answer);
  }
}
