package io.m365connector.tools.files;

import io.m365connector.graph.FakeGraph.Call;
import io.m365connector.graph.FakeGraph.Reply;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Files, folders and a search over them, as Graph gives them. */
final class DriveSamples {

  private DriveSamples() {}

  static String file(int number, String name) {
    return """
        {"id":"01F%d","name":"%s","size":10,"webUrl":"https://x.sharepoint.com/%s","lastModifiedDateTime":"2026-06-%02dT08:00:00Z",
         "lastModifiedBy":{"user":{"displayName":"Bob"}},"file":{"mimeType":"x/y"},
         "parentReference":{"driveId":"b!drive","path":"/drives/b!drive/root:/Docs"}}
        """
        .formatted(number, name, name, 1 + number % 28);
  }

  static String folder(String id, String name) {
    return """
        {"id":"%s","name":"%s","webUrl":"https://x.sharepoint.com/sites/a/Docs/%s","folder":{"childCount":2},"parentReference":{"driveId":"b!drive"}}
        """
        .formatted(id, name, name);
  }

  /** Microsoft Search over these items. */
  static Function<Call, Reply> search(List<String> items) {
    return call -> {
      JsonObject request = call.json().getJsonArray("requests").getJsonObject(0);
      int from = request.getInt("from");
      int end = Math.min(items.size(), from + request.getInt("size"));
      String hits =
          IntStream.range(Math.min(from, end), end)
              .mapToObj(
                  i ->
                      "{\"hitId\":\"h\",\"summary\":\"a <c0>match</c0><ddd/>\",\"resource\":"
                          + items.get(i)
                          + "}")
              .reduce((a, b) -> a + "," + b)
              .orElse("");
      return Reply.json(
          "{\"value\":[{\"hitsContainers\":[{\"total\":%d,\"moreResultsAvailable\":%b,\"hits\":[%s]}]}]}"
              .formatted(end - from, end < items.size(), hits));
    };
  }
}
