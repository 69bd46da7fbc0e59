package io.m365connector.sandbox.graph.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.organisation.files.Drive;

/** A {@code drive}. */
public final class DriveDocument {
  private DriveDocument() {}

  public static ObjectNode of(Drive drive) {
    ObjectNode document = Json.object();
    document.put("createdDateTime", "2021-03-01T08:00:00Z");
    document.put("description", "");
    document.put("id", FileIds.of(drive));
    document.put("lastModifiedDateTime", "2026-01-01T08:00:00Z");
    document.put("name", drive.name());
    document.put("webUrl", drive.webUrl());
    document.put("driveType", drive.owner().isPresent() ? "business" : "documentLibrary");
    drive
        .owner()
        .ifPresent(
            owner -> {
              document.set("createdBy", Identities.of(owner));
              document.set("owner", Identities.of(owner));
            });
    drive
        .site()
        .ifPresent(
            site ->
                document
                    .putObject("owner")
                    .putObject("group")
                    .put("id", FileIds.guid("group:" + site.webUrl()))
                    .put("displayName", site.title() + " Owners"));
    document
        .putObject("quota")
        .put("deleted", 0)
        .put("remaining", 1_099_511_000_000L)
        .put("state", "normal")
        .put("total", 1_099_511_627_776L)
        .put("used", 627_776L);
    return document;
  }
}
