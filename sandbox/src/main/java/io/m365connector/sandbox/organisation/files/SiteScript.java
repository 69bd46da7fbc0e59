package io.m365connector.sandbox.organisation.files;

import io.m365connector.sandbox.organisation.Organisation;
import io.m365connector.sandbox.organisation.Tenant;
import io.m365connector.sandbox.organisation.User;
import io.m365connector.sandbox.organisation.text.Filling;
import io.m365connector.sandbox.organisation.text.Pools;
import io.m365connector.sandbox.organisation.text.Resources;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Makes the sites of {@code sites.txt}; one whose key is a project's code is made for several
 * projects.
 */
final class SiteScript {
  private static final int PROJECT_SITES = 7;
  private final Organisation organisation;

  SiteScript(Organisation organisation) {
    this.organisation = organisation;
  }

  List<Site> sites() {
    List<Site> sites = new ArrayList<>();
    String text = "\n" + Resources.text(SiteScript.class, "sites.txt");
    for (String block : text.split("\n=== ")) {
      if (!block.isBlank() && !block.startsWith("\n#")) {
        boolean perProject = block.startsWith("{project.1}");
        List<List<String>> projects =
            perProject ? Pools.of("project").subList(0, PROJECT_SITES) : List.of(List.of());
        projects.forEach(project -> sites.add(site(block, project)));
      }
    }
    return sites;
  }

  private Site site(String block, List<String> project) {
    String[] parts = block.split("\n\\+\\+\\+ ");
    Filling filling =
        new Filling(
            new SplittableRandom(block.hashCode() + project.hashCode()),
            organisation.anchor().atOffset(ZoneOffset.UTC).toLocalDate(),
            Locale.ENGLISH);
    if (!project.isEmpty()) {
      filling.choose("project", project);
    }
    String[] head = filling.fill(parts[0]).split("\\|");
    Tenant tenant = organisation.tenants().get(Integer.parseInt(head[2].strip()) - 1);
    Set<String> members = Set.of(head[3].strip().split(",\\s*"));
    Site site = new Site(head[0].strip(), head[1].strip(), tenant, members, head[4].strip());
    for (int i = 1; i < parts.length; i++) {
      part(site, parts[i], project, filling);
    }
    return site;
  }

  private void part(Site site, String part, List<String> project, Filling filling) {
    int end = part.indexOf('\n');
    String head = end < 0 ? part : part.substring(0, end);
    String body = end < 0 ? "" : part.substring(end + 1);
    if (head.startsWith("library ")) {
      site.add(
          library(
              site,
              head.substring(8, head.indexOf(':')),
              head.substring(head.indexOf(':') + 1).strip(),
              project));
    } else if (head.startsWith("list ")) {
      site.add(list(head.substring(5), filling.fill(body)));
    } else {
      String[] fields = filling.fill(head.substring(5)).split("\\|");
      User author = organisation.find(fields[3].strip()).orElseThrow();
      Instant modified =
          organisation.anchor().minus(Long.parseLong(fields[2].strip()), ChronoUnit.DAYS);
      site.add(
          new Site.SitePage(
              fields[0].strip(), fields[1].strip(), filling.fill(body), author, modified));
    }
  }

  private Drive library(Site site, String name, String section, List<String> project) {
    String key = site.tenantId() + "/" + site.key() + "/" + name;
    String folder =
        name.equals("Documents")
            ? "Shared%20Documents"
            : java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8);
    User keeper =
        organisation.users(site.tenantId()).stream()
            .filter(User::canSignIn)
            .findFirst()
            .orElseThrow();
    boolean daily = section.equals("project") && site.key().equals("HP-2041");
    // A library may be filled from several sections.
    List<String> sections = new ArrayList<>(List.of(section.split(" \\+ ")));
    if (daily) {
      sections.add("daily");
    }
    return new Drive(
        key,
        name,
        null,
        site,
        site.webUrl() + "/" + folder,
        drive -> new DriveFiller(organisation, keeper, project, key).fill(drive, sections));
  }

  private static Site.SiteList list(String head, String body) {
    String[] parts = head.split(":", 2);
    List<String> columns = Arrays.stream(parts[1].split(",")).map(String::strip).toList();
    List<Map<String, String>> items = new ArrayList<>();
    body.lines()
        .filter(line -> !line.isBlank())
        .forEach(
            line -> {
              String[] values = line.split(";");
              Map<String, String> item = new LinkedHashMap<>();
              for (int i = 0; i < columns.size(); i++) {
                item.put(columns.get(i), values[i].strip());
              }
              items.add(item);
            });
    return new Site.SiteList(parts[0].strip(), columns, items);
  }
}
