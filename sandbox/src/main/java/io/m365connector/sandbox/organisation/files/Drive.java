package io.m365connector.sandbox.organisation.files;

import io.m365connector.sandbox.organisation.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A OneDrive or a document library; its tree is made at first use. */
public final class Drive {
  private final String key;
  private final String name;
  private final @Nullable User owner;
  private final @Nullable Site site;
  private final String webUrl;
  private final Function<Drive, DriveItem> maker;
  private @Nullable DriveItem root;

  Drive(
      String key,
      String name,
      @Nullable User owner,
      @Nullable Site site,
      String webUrl,
      Function<Drive, DriveItem> maker) {
    this.key = key;
    this.name = name;
    this.owner = owner;
    this.site = site;
    this.webUrl = webUrl;
    this.maker = maker;
  }

  /** Unique in the organisation. */
  public String key() {
    return key;
  }

  public String name() {
    return name;
  }

  /** Whose OneDrive this is. */
  public Optional<User> owner() {
    return Optional.ofNullable(owner);
  }

  /** The site whose library this is. */
  public Optional<Site> site() {
    return Optional.ofNullable(site);
  }

  public String tenantId() {
    return owner != null ? owner.tenantId() : site().orElseThrow().tenantId();
  }

  /** Where a browser would show the root. */
  public String webUrl() {
    return webUrl;
  }

  public synchronized DriveItem root() {
    DriveItem made = root;
    if (made == null) {
      made = maker.apply(this);
      root = made;
    }
    return made;
  }

  /** Everything in the drive, folders before what is in them, without the root. */
  public List<DriveItem> items() {
    List<DriveItem> items = new ArrayList<>();
    collect(root(), items);
    return items;
  }

  private static void collect(DriveItem folder, List<DriveItem> items) {
    for (DriveItem child : folder.children()) {
      items.add(child);
      collect(child, items);
    }
  }

  /** Whether the user may see all of the drive. */
  public boolean opensTo(User user) {
    return owner != null ? owner.oid().equals(user.oid()) : site().orElseThrow().opensTo(user);
  }

  /** Whether the user may see this item of the drive. */
  public boolean shows(DriveItem item, User user) {
    return opensTo(user) || tenantId().equals(user.tenantId()) && item.sharedWith(user);
  }
}
