package io.m365connector.admin.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.net.MalformedURLException;
import java.util.List;

/** The portal's menu. A page stands in it as soon as its file is there. */
@Named
@ApplicationScoped
public class Navigation {

  /**
   * A page in the menu.
   *
   * @param key of its name in the bundle {@code frame}, and of its icon
   * @param path below the context root
   */
  public record Item(String key, String path) {

    /** Whether that view belongs to this item: the page itself or another of its folder. */
    public boolean holds(String view) {
      int slash = path.indexOf('/', 1);
      return slash < 0
          ? view.equals("/index.xhtml")
          : view.startsWith(path.substring(0, slash + 1));
    }

    /** The address below the context root. */
    public String address() {
      return path.equals("/index") ? "/" : path;
    }
  }

  /** Items that belong together. */
  public record Group(String key, List<Item> items) {}

  private static final List<Group> ALL =
      List.of(
          new Group(
              "admission",
              List.of(
                  new Item("dashboard", "/index"),
                  new Item("requests", "/requests/queue"),
                  new Item("entries", "/entries/list"),
                  new Item("import", "/transfer/import"))),
          new Group(
              "answers",
              List.of(
                  new Item("evaluator", "/evaluator/check"),
                  new Item("diagnosis", "/diagnosis/sign-in"),
                  new Item("calls", "/calls/list"),
                  new Item("connection", "/connection/test"),
                  new Item("audit", "/audit/trail"))),
          new Group(
              "operation",
              List.of(
                  new Item("switches", "/switches/stop"),
                  new Item("health", "/health/nodes"),
                  new Item("credentials", "/credentials/status"),
                  new Item("automation", "/automation/api"),
                  new Item("settings", "/settings/rules"))));

  private List<Group> groups = List.of();

  /** For the container's proxy only. */
  protected Navigation() {}

  @Inject
  Navigation(ServletContext context) {
    groups =
        ALL.stream()
            .map(
                group ->
                    new Group(
                        group.key(),
                        group.items().stream().filter(item -> exists(context, item)).toList()))
            .filter(group -> !group.items().isEmpty())
            .toList();
  }

  public List<Group> getGroups() {
    return groups;
  }

  private static boolean exists(ServletContext context, Item item) {
    try {
      return context.getResource(item.path() + ".xhtml") != null;
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
