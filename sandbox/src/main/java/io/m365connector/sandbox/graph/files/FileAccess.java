package io.m365connector.sandbox.graph.files;

import io.m365connector.sandbox.graph.kql.Searchable;
import io.m365connector.sandbox.graph.odata.Refusal;
import io.m365connector.sandbox.graph.operation.GraphCall;
import io.m365connector.sandbox.graph.operation.Workload;
import io.m365connector.sandbox.organisation.User;
import io.m365connector.sandbox.organisation.files.Drive;
import io.m365connector.sandbox.organisation.files.DriveItem;
import io.m365connector.sandbox.organisation.files.FileWorld;
import io.m365connector.sandbox.organisation.files.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Finds drives, items and sites by id, for those who may see them; to others they do not exist. */
public final class FileAccess {
  static final Set<String> ALL_FILES =
      Set.of("Files.Read.All", "Files.ReadWrite.All", "Sites.Read.All", "Sites.ReadWrite.All");
  private final FileWorld world;
  private final Map<String, Drive> drives = new HashMap<>();
  private final Map<DriveItem, Searchable> searchables = new ConcurrentHashMap<>();
  private final Map<String, Map<String, DriveItem>> items = new ConcurrentHashMap<>();

  public FileAccess(FileWorld world) {
    this.world = world;
    world.drives().forEach(drive -> drives.put(FileIds.of(drive), drive));
  }

  /** What a search sees of an item; the text does not change, so it is cut into words once. */
  Searchable searchable(DriveItem item) {
    return searchables.computeIfAbsent(item, ItemSearch::of);
  }

  static Refusal notFound() {
    return new Refusal(404, "itemNotFound", "The resource could not be found.");
  }

  FileWorld world() {
    return world;
  }

  /** The drive of the path, or the caller's own for {@code /me/drive}. */
  Drive drive(GraphCall call) {
    if (!call.has("drive")) {
      return world
          .personalDrive(call.user())
          .orElseThrow(() -> new Refusal(404, "ResourceNotFound", "User's mysite not found."));
    }
    Drive drive = drives.get(call.at("drive"));
    if (drive == null) {
      throw call.at("drive").startsWith("b!")
          ? notFound()
          : new Refusal(
              400,
              "invalidRequest",
              "The provided drive id appears to be malformed, or does not represent a valid drive.");
    }
    requireReach(call, drive);
    return drive;
  }

  /** Files.Read alone reaches one's own OneDrive, nothing else. */
  private static void requireReach(GraphCall call, Drive drive) {
    boolean own = drive.owner().filter(owner -> owner.oid().equals(call.user().oid())).isPresent();
    if (!own && !call.granted(ALL_FILES)) {
      throw Workload.FILES.missingPermission(ALL_FILES, call.principal().scopes());
    }
  }

  DriveItem visibleRoot(GraphCall call) {
    Drive drive = drive(call);
    if (!drive.opensTo(call.user())) {
      throw notFound();
    }
    return drive.root();
  }

  /** The item of the path: by id, by path, or the root. */
  DriveItem item(GraphCall call) {
    Drive drive = drive(call);
    DriveItem item = call.has("item") ? byId(drive, call.at("item")) : drive.root();
    if (call.has("path")) {
      for (String step : call.at("path").split("/")) {
        item = item.child(step).orElseThrow(FileAccess::notFound);
      }
    }
    if (!drive.shows(item, call.user())) {
      throw notFound();
    }
    return item;
  }

  private DriveItem byId(Drive drive, String id) {
    if (id.equals("root")) {
      return drive.root();
    }
    DriveItem item = items.computeIfAbsent(drive.key(), key -> index(drive)).get(id);
    if (item == null) {
      throw notFound();
    }
    return item;
  }

  private static Map<String, DriveItem> index(Drive drive) {
    Map<String, DriveItem> index = new HashMap<>();
    index.put(FileIds.of(drive.root()), drive.root());
    drive.items().forEach(item -> index.put(FileIds.of(item), item));
    return index;
  }

  /**
   * Every item the caller may see, in drives that open to the caller or that hold something shared.
   */
  public Stream<DriveItem> visibleItems(User user, boolean sites) {
    return world.drives().stream()
        .filter(
            drive -> drive.tenantId().equals(user.tenantId()) && (sites || drive.site().isEmpty()))
        .flatMap(drive -> drive.items().stream().filter(item -> drive.shows(item, user)));
  }

  public List<Site> visibleSites(User user) {
    return world.sites().stream().filter(site -> site.opensTo(user)).toList();
  }

  /** A site by {@code root}, host, id, or host and path. */
  Site site(GraphCall call) {
    String id = call.at("site");
    String path = call.has("path") ? "/" + call.at("path") : "";
    return visibleSites(call.user()).stream()
        .filter(
            site ->
                path.isEmpty()
                    ? named(site, id)
                    : site.host().equals(id) && site.webUrl().equals("https://" + id + path))
        .findFirst()
        .orElseThrow(
            () ->
                malformed(id)
                    ? new Refusal(400, "invalidRequest", "Invalid hostname for this tenancy")
                    : new Refusal(404, "itemNotFound", "Requested site could not be found"));
  }

  private static boolean malformed(String id) {
    return !id.contains(".") && !id.equals("root");
  }

  private static boolean named(Site site, String id) {
    return site.isRoot() && (id.equals("root") || id.equals(site.host()))
        || id.equals(FileIds.of(site));
  }
}
