package io.m365connector.sandbox.organisation.files;

import io.m365connector.sandbox.organisation.Tenant;
import io.m365connector.sandbox.organisation.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A SharePoint site with its libraries, lists and pages. */
public final class Site {

  /** A list that is not a library. */
  public record SiteList(String name, List<String> columns, List<Map<String, String>> items) {
    public SiteList {
      columns = List.copyOf(columns);
      items = List.copyOf(items);
    }
  }

  /** A page; its markup becomes text web parts. */
  public record SitePage(String name, String title, String markup, User author, Instant modified) {}

  private final String key;
  private final String title;
  private final Tenant tenant;
  private final Set<String> members;
  private final String description;
  private final List<Drive> libraries = new ArrayList<>();
  private final List<SiteList> lists = new ArrayList<>();
  private final List<SitePage> pages = new ArrayList<>();

  Site(String key, String title, Tenant tenant, Set<String> members, String description) {
    this.key = key;
    this.title = title;
    this.tenant = tenant;
    this.members = Set.copyOf(members);
    this.description = description;
  }

  void add(Drive library) {
    libraries.add(library);
  }

  void add(SiteList list) {
    lists.add(list);
  }

  void add(SitePage page) {
    pages.add(page);
  }

  /** Last part of the address; {@code root} for the root site. */
  public String key() {
    return key;
  }

  public String title() {
    return title;
  }

  public String description() {
    return description;
  }

  public String tenantId() {
    return tenant.id();
  }

  public String host() {
    return tenant.sharePointHost();
  }

  public boolean isRoot() {
    return key.equals("root");
  }

  public String webUrl() {
    return "https://" + host() + (isRoot() ? "" : "/sites/" + key);
  }

  public List<Drive> libraries() {
    return Collections.unmodifiableList(libraries);
  }

  public List<SiteList> lists() {
    return Collections.unmodifiableList(lists);
  }

  public List<SitePage> pages() {
    return Collections.unmodifiableList(pages);
  }

  /** A site for "all" opens to every member of the tenant, never to guests. */
  public boolean opensTo(User user) {
    boolean invited = members.contains("all") && !user.isGuest() || members.contains(user.alias());
    return tenant.id().equals(user.tenantId()) && invited;
  }
}
