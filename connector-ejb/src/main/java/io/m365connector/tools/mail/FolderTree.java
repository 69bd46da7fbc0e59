package io.m365connector.tools.mail;

import io.m365connector.graph.GraphId;
import io.m365connector.graph.GraphReads;
import io.m365connector.graph.Mailbox;
import io.m365connector.graph.NextLink;
import io.m365connector.graph.rest.ListQuery;
import io.m365connector.graph.rest.MailFolder;
import io.m365connector.graph.rest.MailFolders;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All folders of a mailbox, level by level; the folders of a level are read in parallel. */
final class FolderTree {

  static final String SELECT =
      "id,displayName,parentFolderId,childFolderCount,totalItemCount,unreadItemCount";
  static final int PAGE = 100;

  /** A mailbox with more folders than this is searched no further. */
  static final int MAX_FOLDERS = 1000;

  /**
   * A folder and its way from the top.
   *
   * @param path names with slashes between
   */
  record Node(MailFolder folder, String path) {

    boolean isCalled(String name) {
      String plain = name.replaceAll("^/+|/+$", "").replace('\\', '/');
      return plain.equalsIgnoreCase(folder.displayName()) || plain.equalsIgnoreCase(path);
    }
  }

  /**
   * What was found.
   *
   * @param cut whether the mailbox has more folders than were looked through
   */
  record Folders(List<Node> nodes, boolean cut) {}

  private final GraphReads reads;
  private final Mailbox mailbox;

  FolderTree(GraphReads reads, Mailbox mailbox) {
    this.reads = reads;
    this.mailbox = mailbox;
  }

  Folders all() {
    List<Node> all = new ArrayList<>();
    List<Node> level = children(null);
    while (!level.isEmpty()) {
      if (all.size() + level.size() > MAX_FOLDERS) {
        all.addAll(level.subList(0, MAX_FOLDERS - all.size()));
        return new Folders(all, true);
      }
      all.addAll(level);
      List<Supplier<List<Node>>> below =
          level.stream()
              .filter(node -> node.folder().hasChildren())
              .<Supplier<List<Node>>>map(node -> () -> children(node))
              .toList();
      level = reads.together(below).stream().flatMap(List::stream).toList();
    }
    return new Folders(all, false);
  }

  private List<Node> children(@Nullable Node parent) {
    List<Node> children = new ArrayList<>();
    NextLink at = null;
    do {
      NextLink here = at;
      ListQuery query = ListQuery.select(SELECT).top(PAGE).build();
      MailFolders page =
          reads.read(
              mailbox,
              (api, headers) ->
                  parent == null
                      ? api.mailFolders(headers.at(here), mailbox, query)
                      : api.childFolders(
                          headers.at(here), mailbox, new GraphId(parent.folder().id()), query));
      String prefix = parent == null ? "" : parent.path() + "/";
      page.items().forEach(f -> children.add(new Node(f, prefix + f.displayName())));
      at = reads.next(page, parent == null ? "/mailFolders" : "/childFolders");
    } while (at != null && children.size() <= MAX_FOLDERS);
    return children;
  }
}
