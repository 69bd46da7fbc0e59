package io.m365connector.sandbox.graph.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.graph.odata.EntityTypes;
import io.m365connector.sandbox.graph.odata.Refusal;
import io.m365connector.sandbox.graph.odata.Select;
import io.m365connector.sandbox.graph.operation.Answers;
import io.m365connector.sandbox.graph.operation.GraphCall;
import io.m365connector.sandbox.graph.operation.Operations;
import io.m365connector.sandbox.graph.operation.Workload;
import io.m365connector.sandbox.http.Response;
import io.m365connector.sandbox.organisation.files.DriveItem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/**
 * Items by sharing link ({@code u!} and the address in base64url); needs read-write permission, as
 * documented.
 */
final class ShareOperations {
  private final FileAccess access;

  ShareOperations(FileAccess access) {
    this.access = access;
  }

  void register(Operations operations) {
    operations.get("/shares/{share}/driveItem", Workload.FILES, this::item);
  }

  private Response item(GraphCall call) {
    call.query().allowOnly(Set.of("$select", "$expand"));
    String url = url(call.at("share"));
    DriveItem item =
        access
            .visibleItems(call.user(), true)
            .filter(one -> ItemDocument.webUrl(one).equals(url))
            .findFirst()
            .orElseThrow(FileAccess::notFound);
    Select select = Select.parse(EntityTypes.of("driveItem"), call.query().get("$select"));
    ObjectNode document = ItemDocument.of(item);
    return Answers.ok(select.project(document.put("size", ItemDocument.size(item))));
  }

  private static String url(String share) {
    try {
      if (share.startsWith("u!")) {
        return new String(
            Base64.getUrlDecoder().decode(share.substring(2)), StandardCharsets.UTF_8);
      }
    } catch (IllegalArgumentException notBase64) {
      // Falls through to the refusal.
    }
    throw new Refusal(400, "invalidRequest", "The sharing token is malformed.");
  }
}
