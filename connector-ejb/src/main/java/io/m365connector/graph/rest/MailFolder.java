package io.m365connector.graph.rest;

import org.jspecify.annotations.Nullable;

/** A mail folder (Graph resource type {@code mailFolder}). */
public record MailFolder(
    String id,
    @Nullable String displayName,
    @Nullable String parentFolderId,
    @Nullable Integer childFolderCount,
    @Nullable Integer totalItemCount,
    @Nullable Integer unreadItemCount) {

  public boolean hasChildren() {
    return childFolderCount != null && childFolderCount > 0;
  }
}
