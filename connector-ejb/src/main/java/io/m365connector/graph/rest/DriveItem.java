package io.m365connector.graph.rest;

import jakarta.json.bind.annotation.JsonbProperty;
import org.jspecify.annotations.Nullable;

/** A file or folder (Graph resource type {@code driveItem}). */
public record DriveItem(
    String id,
    @Nullable String name,
    @Nullable Long size,
    @Nullable String webUrl,
    @Nullable String createdDateTime,
    @Nullable String lastModifiedDateTime,
    @Nullable IdentitySet createdBy,
    @Nullable IdentitySet lastModifiedBy,
    @Nullable FileFacet file,
    @Nullable FolderFacet folder,
    @JsonbProperty("package") @Nullable PackageFacet packaged,
    @Nullable ParentReference parentReference,
    @Nullable SharepointIds sharepointIds,
    @Nullable String description,
    @Nullable DriveItem remoteItem) {
  /** It is a file. */
  public record FileFacet(@Nullable String mimeType) {}

  /** It is a folder. */
  public record FolderFacet(@Nullable Integer childCount) {}

  /** It is something that looks like a file, such as a notebook. */
  public record PackageFacet(@Nullable String type) {}

  /** Where it is. */
  public record ParentReference(
      @Nullable String driveId,
      @Nullable String driveType,
      @Nullable String id,
      @Nullable String name,
      @Nullable String path,
      @Nullable String siteId,
      @Nullable SharepointIds sharepointIds) {}

  /** Its identifiers in SharePoint. */
  public record SharepointIds(
      @Nullable String listItemUniqueId, @Nullable String siteId, @Nullable String siteUrl) {}

  /** The drive it is in; null when Graph does not say. */
  public @Nullable String driveId() {
    return parentReference == null ? null : parentReference.driveId();
  }
}
