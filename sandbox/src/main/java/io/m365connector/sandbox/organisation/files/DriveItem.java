package io.m365connector.sandbox.organisation.files;

import io.m365connector.sandbox.organisation.User;
import io.m365connector.sandbox.organisation.content.FileContent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file or a folder in a drive; a tree node with its way up. */
public final class DriveItem {
  private final Drive drive;
  private final @Nullable DriveItem parent;
  private final String name;
  private final Details details;
  private final List<DriveItem> children = new ArrayList<>();

  /**
   * What an item is besides its place.
   *
   * @param content nothing for a folder
   * @param text what a search finds in it
   * @param sharedWith aliases of those it was shared with, besides who may see the drive
   */
  public record Details(
      Optional<FileContent> content,
      String text,
      User author,
      Instant created,
      Instant modified,
      Set<String> sharedWith) {
    public Details {
      sharedWith = Set.copyOf(sharedWith);
    }
  }

  DriveItem(Drive drive, @Nullable DriveItem parent, String name, Details details) {
    this.drive = drive;
    this.parent = parent;
    this.name = name;
    this.details = details;
  }

  DriveItem add(String childName, Details childDetails) {
    DriveItem child = new DriveItem(drive, this, childName, childDetails);
    children.add(child);
    return child;
  }

  /** The folder of this name below, made when it is not there. */
  DriveItem folder(String childName, Details childDetails) {
    return child(childName).orElseGet(() -> add(childName, childDetails));
  }

  public Optional<DriveItem> child(String childName) {
    return children.stream().filter(item -> item.name.equalsIgnoreCase(childName)).findFirst();
  }

  public Drive drive() {
    return drive;
  }

  public Optional<DriveItem> parent() {
    return Optional.ofNullable(parent);
  }

  public String name() {
    return name;
  }

  public Details details() {
    return details;
  }

  public boolean isFolder() {
    return details.content().isEmpty();
  }

  public boolean isRoot() {
    return parent == null;
  }

  public List<DriveItem> children() {
    return Collections.unmodifiableList(children);
  }

  /** Path below the root without a leading slash; empty for the root. */
  public String path() {
    return parent == null || parent.isRoot() ? (isRoot() ? "" : name) : parent.path() + "/" + name;
  }

  /** Whether it, or a folder it lies in, was shared with this user. */
  public boolean sharedWith(User user) {
    return details.sharedWith().contains(user.alias()) || parent != null && parent.sharedWith(user);
  }
}
