package io.m365connector.sandbox.organisation.files;

import io.m365connector.sandbox.organisation.Organisation;
import io.m365connector.sandbox.organisation.User;
import io.m365connector.sandbox.organisation.content.Documents;
import io.m365connector.sandbox.organisation.content.FileContent;
import io.m365connector.sandbox.organisation.text.Filling;
import io.m365connector.sandbox.organisation.text.Markup;
import io.m365connector.sandbox.organisation.text.Resources;
import io.m365connector.sandbox.organisation.zoo.Zoo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills a drive from sections of {@code files.txt}. */
final class DriveFiller {
  private static final Map<String, String> SECTIONS =
      Resources.sections(DriveFiller.class, "files.txt");
  private static final Pattern RANGE = Pattern.compile("\\{i:(\\d+)-(\\d+)}");

  /** The section that is not in {@code files.txt}. */
  static final String ZOO = "zoo";

  private final Organisation organisation;
  private final User defaultAuthor;
  private final List<String> project;
  private final SplittableRandom random;

  /**
   * @param project entry of the pool, or empty
   * @param seed the drive's key, so that every drive differs
   */
  DriveFiller(Organisation organisation, User defaultAuthor, List<String> project, String seed) {
    this.organisation = organisation;
    this.defaultAuthor = defaultAuthor;
    this.project = project;
    this.random = new SplittableRandom(seed.hashCode() * 131L);
  }

  /** The root folder of the drive with everything in it. */
  DriveItem fill(Drive drive, List<String> sections) {
    DriveItem root = new DriveItem(drive, null, "root", folder(now().minus(400, ChronoUnit.DAYS)));
    if (sections.contains(ZOO)) {
      zoo(root);
    }
    for (String section : sections) {
      SECTIONS.getOrDefault(section, "").lines().forEach(line -> add(root, line.split("\\|", -1)));
    }
    return root;
  }

  /** The folder "Zoo" with files of every kind and oddity. */
  private void zoo(DriveItem root) {
    Instant time = now().minus(30, ChronoUnit.DAYS);
    DriveItem zoo = root.folder("Zoo", folder(time));
    for (String name : Zoo.names()) {
      zoo.add(
          name,
          new DriveItem.Details(
              Optional.of(Zoo.file(name)), name, defaultAuthor, time, time, Set.of()));
    }
  }

  private Instant now() {
    return organisation.anchor();
  }

  private DriveItem.Details folder(Instant time) {
    return new DriveItem.Details(Optional.empty(), "", defaultAuthor, time, time, Set.of());
  }

  private void add(DriveItem root, String[] columns) {
    String path = columns[0].strip();
    if (path.endsWith("/")) {
      root.folder(path.substring(0, path.length() - 1), folder(now().minus(300, ChronoUnit.DAYS)));
      return;
    }
    Matcher range = RANGE.matcher(path);
    int from = 0;
    int to = 0;
    if (range.find()) {
      from = Integer.parseInt(range.group(1));
      to = Integer.parseInt(range.group(2));
    }
    String[] ages = columns[2].strip().split("\\.\\.");
    for (int i = from; i <= to; i++) {
      double share = to == from ? random.nextDouble() : (double) (to - i) / (to - from);
      double age =
          Integer.parseInt(ages[0])
              + share * (Integer.parseInt(ages[1]) - Integer.parseInt(ages[0]));
      Instant modified =
          now()
              .minusSeconds((long) (age * 86_400))
              .minusSeconds(random.nextInt(0, 20_000))
              .truncatedTo(ChronoUnit.SECONDS);
      file(root, range.reset().replaceAll(Integer.toString(i)), columns, modified);
    }
  }

  private void file(DriveItem root, String template, String[] columns, Instant modified) {
    User author = author(columns[3].strip());
    LocalDate day = modified.atOffset(ZoneOffset.UTC).toLocalDate();
    Filling filling = new Filling(random.split(), day, Locale.forLanguageTag(author.language()));
    filling.fix("author", author.displayName());
    if (!project.isEmpty()) {
      filling.choose("project", project);
    }
    String[] steps = filling.fill(template).split("/");
    DriveItem folder = root;
    for (int i = 0; i < steps.length - 1; i++) {
      folder = folder.folder(steps[i], folder(modified));
    }
    String name = steps[steps.length - 1];
    String text = Documents.text(columns[1].strip(), filling);
    FileContent content = Documents.ofText(name, text, author.displayName(), modified);
    Set<String> shared = columns.length > 4 ? Set.of(columns[4].strip().split(",\\s*")) : Set.of();
    Instant created = modified.minus(random.nextInt(1, 20), ChronoUnit.DAYS);
    folder.add(
        name,
        new DriveItem.Details(
            Optional.of(content), plain(text), author, created, modified, shared));
  }

  private static String plain(String text) {
    return Markup.plain(text.replaceAll("(?m)^>>.*$", "").replace('|', ' ').replace('#', ' '));
  }

  private User author(String names) {
    if (names.equals("owner")) {
      return defaultAuthor;
    }
    List<String> aliases = Arrays.stream(names.split(",")).map(String::strip).toList();
    return organisation.find(aliases.get(random.nextInt(aliases.size()))).orElse(defaultAuthor);
  }
}
