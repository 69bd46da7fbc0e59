package io.m365connector.sandbox.graph.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.organisation.files.Drive;
import io.m365connector.sandbox.organisation.files.Site;
import io.m365connector.sandbox.organisation.text.Block;
import io.m365connector.sandbox.organisation.text.Html;
import io.m365connector.sandbox.organisation.text.Markup;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sites, lists, list items and pages as documents. */
public final class SiteDocument {
  private static final String STAMP = "2024-05-02T09:00:00Z";

  private SiteDocument() {}

  public static ObjectNode site(Site site) {
    ObjectNode document = Json.object();
    document.put("createdDateTime", STAMP);
    document.put("description", site.description());
    document.put("id", FileIds.of(site));
    document.put("lastModifiedDateTime", "2026-01-01T08:00:00Z");
    document.put("name", site.isRoot() ? "" : site.key());
    document.put("webUrl", site.webUrl());
    document.put("displayName", site.title());
    document.put("isPersonalSite", false);
    if (site.isRoot()) {
      document.putObject("root");
    }
    document.putObject("siteCollection").put("hostname", site.host());
    return document;
  }

  static String listId(Site site, String name) {
    return FileIds.guid("list:" + site.webUrl() + "/" + name);
  }

  public static ObjectNode list(Site site, Site.SiteList list) {
    return list(
        site,
        listId(site, list.name()),
        list.name(),
        "genericList",
        site.webUrl() + "/Lists/" + encode(list.name()));
  }

  static ObjectNode library(Site site, Drive drive) {
    return list(
        site,
        FileIds.guid("library:" + drive.key()),
        drive.name(),
        "documentLibrary",
        drive.webUrl());
  }

  private static ObjectNode list(Site site, String id, String name, String template, String url) {
    ObjectNode document = Json.object();
    document.put("createdDateTime", STAMP);
    document.put("description", "");
    document.put("eTag", "\"" + id + ",3\"");
    document.put("id", id);
    document.put("lastModifiedDateTime", "2026-01-01T08:00:00Z");
    document.put("name", name);
    document.put("webUrl", url);
    document.put("displayName", name);
    document.putObject("parentReference").put("siteId", FileIds.of(site));
    document
        .putObject("list")
        .put("contentTypesEnabled", false)
        .put("hidden", false)
        .put("template", template);
    return document;
  }

  public static ObjectNode listItem(Site site, Site.SiteList list, int index) {
    Map<String, String> values = list.items().get(index);
    ObjectNode document = Json.object();
    String id = Integer.toString(index + 1);
    document.put("createdDateTime", STAMP);
    document.put("eTag", "\"" + FileIds.guid(list.name() + id) + ",1\"");
    document.put("id", id);
    document.put("lastModifiedDateTime", "2026-01-01T08:00:00Z");
    document.put("webUrl", site.webUrl() + "/Lists/" + encode(list.name()) + "/" + id + "_.000");
    document
        .putObject("parentReference")
        .put("id", listId(site, list.name()))
        .put("siteId", FileIds.of(site));
    document.putObject("contentType").put("id", "0x0100").put("name", "Item");
    ObjectNode fields = document.putObject("fields");
    fields.put("@odata.etag", "\"" + FileIds.guid(list.name() + id) + ",1\"");
    values.forEach(fields::put);
    fields.put("id", id);
    return document;
  }

  static String pageId(Site site, Site.SitePage page) {
    return FileIds.guid("page:" + site.webUrl() + "/" + page.name());
  }

  public static ObjectNode page(Site site, Site.SitePage page) {
    ObjectNode document = Json.object();
    document.put("@odata.type", "#microsoft.graph.sitePage");
    document.put("createdDateTime", page.modified().minusSeconds(864_000).toString());
    document.put("description", "");
    document.put("eTag", "\"{" + pageId(site, page) + "},4\"");
    document.put("id", pageId(site, page));
    document.put("lastModifiedDateTime", page.modified().toString());
    document.put("name", page.name());
    document.put("webUrl", site.webUrl() + "/SitePages/" + encode(page.name()));
    document.put("title", page.title());
    document.put("pageLayout", "article");
    document.put("promotionKind", "page");
    document.put("showComments", true);
    document.put("showRecommendedPages", false);
    document.set("createdBy", Identities.of(page.author()));
    document.set("lastModifiedBy", Identities.of(page.author()));
    document.putObject("parentReference").put("siteId", FileIds.of(site));
    document.putObject("publishingState").put("level", "published").put("versionId", "1.0");
    document
        .putObject("titleArea")
        .put("layout", "plain")
        .put("textAlignment", "left")
        .put("showAuthor", true);
    return document;
  }

  /** A page as Microsoft Search shows it: a file of the library of pages. */
  static ObjectNode pageFile(Site site, Site.SitePage page) {
    String id = pageId(site, page);
    ObjectNode document = Json.object().put("@odata.type", "#microsoft.graph.driveItem");
    document.put("id", "01PAGE" + id.replace("-", "").toUpperCase(Locale.ROOT));
    document.put("name", page.name()).put("size", page.markup().length());
    document.put("webUrl", site.webUrl() + "/SitePages/" + encode(page.name()));
    document.put("createdDateTime", page.modified().minusSeconds(864_000).toString());
    document.put("lastModifiedDateTime", page.modified().toString());
    document.set("createdBy", Identities.of(page.author()));
    document.set("lastModifiedBy", Identities.of(page.author()));
    ObjectNode parent = document.putObject("parentReference").put("siteId", FileIds.of(site));
    parent.put("driveId", "b!" + FileIds.guid("pages:" + site.webUrl()).replace("-", ""));
    parent.putObject("sharepointIds").put("listItemUniqueId", id);
    return document;
  }

  /**
   * The text of a page in sections: every second-level heading starts one, two columns where it
   * fits.
   */
  static ObjectNode canvas(Site.SitePage page) {
    List<List<Block>> sections = new ArrayList<>(List.of(new ArrayList<>()));
    for (Block block : Markup.parse(page.markup())) {
      if (block instanceof Block.Heading heading
          && heading.level() == 2
          && !sections.getLast().isEmpty()) {
        sections.add(new ArrayList<>());
      }
      sections.getLast().add(block);
    }
    ObjectNode canvas = Json.object();
    ArrayNode horizontal = canvas.putArray("horizontalSections");
    for (int i = 0; i < sections.size(); i++) {
      ObjectNode section = horizontal.addObject();
      section.put("layout", "oneColumn").put("id", Integer.toString(i + 1)).put("emphasis", "none");
      ObjectNode column = section.putArray("columns").addObject().put("id", "1").put("width", 12);
      ObjectNode part = column.putArray("webparts").addObject();
      part.put("@odata.type", "#microsoft.graph.textWebPart");
      part.put("id", FileIds.guid("part:" + page.name() + i));
      part.put("innerHtml", Html.of(sections.get(i)));
    }
    ObjectNode standard = Json.object();
    standard
        .put("@odata.type", "#microsoft.graph.standardWebPart")
        .put("id", FileIds.guid("std:" + page.name()));
    standard.put("webPartType", "d1d91016-032f-456d-98a4-721247c305e8");
    standard.putObject("data").put("title", "Image").put("dataVersion", "1.9");
    ((ArrayNode) horizontal.get(0).path("columns").get(0).path("webparts")).add(standard);
    return canvas;
  }

  private static String encode(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
