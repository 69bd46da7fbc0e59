package io.m365connector.sandbox.organisation.mail;

import io.m365connector.sandbox.organisation.Organisation;
import io.m365connector.sandbox.organisation.Tenant;
import io.m365connector.sandbox.organisation.User;
import io.m365connector.sandbox.organisation.content.Documents;
import io.m365connector.sandbox.organisation.content.MediaTypes;
import io.m365connector.sandbox.organisation.mail.ThreadScript.Enclosure;
import io.m365connector.sandbox.organisation.mail.ThreadScript.Turn;
import io.m365connector.sandbox.organisation.text.Filling;
import io.m365connector.sandbox.organisation.zoo.Zoo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** One play of a script: draws people, project and dates, then writes the mails. */
final class ThreadPlay {
  private final Organisation organisation;
  private final ThreadScript script;
  private final String key;
  private final Filling filling;
  private final Cast cast;
  private final String language;
  private final LocalDate start;
  private final SplittableRandom random;
  private final Map<Mail, String> fragments = new HashMap<>();

  ThreadPlay(Organisation organisation, ThreadScript script, int play, Optional<User> each) {
    this.organisation = organisation;
    this.script = script;
    this.key = script.name() + "-" + play + each.map(user -> "-" + user.alias()).orElse("");
    // Newsletters go to everybody with the same text; the key without the reader seeds them.
    this.random = new SplittableRandom((script.name() + "-" + play).hashCode() * 31L + 17);
    this.language =
        Set.of("de", "ja", "ar").stream()
            .filter(script.attributes()::contains)
            .findFirst()
            .orElse("en");
    this.start = startDate(play);
    this.filling = new Filling(random, start, Locale.forLanguageTag(language));
    if (script.attributes().contains("project")) {
      List<List<String>> projects = io.m365connector.sandbox.organisation.text.Pools.of("project");
      filling.choose(
          "project", projects.get((play * 5 + script.name().hashCode() % 7 + 7) % projects.size()));
    }
    this.cast = Cast.of(organisation, script, each, random, filling);
  }

  /**
   * The last plays are the newest: spread over a year, denser towards now, and never on a weekend.
   */
  private LocalDate startDate(int play) {
    double share = (play + 0.5) / script.plays();
    long days = Math.round(Math.pow(1 - share, 1.7) * 380) + random.nextInt(0, 6);
    LocalDate day =
        organisation.anchor().atOffset(ZoneOffset.UTC).toLocalDate().minusDays(days + 1);
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.minusDays(1);
      case SUNDAY -> day.minusDays(2);
      default -> day;
    };
  }

  List<Mail> mails() {
    String subject = filling.fillSubject(script.subject());
    List<Mail> mails = new ArrayList<>();
    Instant time = null;
    for (Turn turn : script.turns()) {
      if (time == null) {
        LocalTime morning = LocalTime.of(8, 0).plusMinutes(random.nextInt(0, 7 * 60));
        time = start.atTime(morning).atZone(cast.zone(turn.from())).toInstant();
      } else {
        time = time.plus(turn.delay()).plusSeconds(random.nextInt(60, 2700));
      }
      // A thread that would reach into the future is still waiting for its next answer.
      if (time.isAfter(organisation.anchor().plusSeconds(600))) {
        break;
      }
      mails.add(mail(turn, mails, subject, time));
    }
    return mails;
  }

  private Mail mail(Turn turn, List<Mail> earlier, String subject, Instant time) {
    Optional<Mail> answers = earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.getLast());
    Optional<User> author = cast.user(turn.from());
    String company =
        author.flatMap(user -> organisation.tenant(user.tenantId())).map(Tenant::name).orElse("");
    filling.fix("author", cast.player(turn.from()).name());
    String own = MailBody.fragment(filling.fill(turn.body()), author, company, language);
    String whole =
        answers
            .map(
                a ->
                    MailBody.withHistory(
                        own, a, fragments.getOrDefault(a, ""), cast.zone(turn.from())))
            .orElse(own);
    Set<String> marks = new HashSet<>(turn.flags());
    marks.addAll(script.attributes());
    Mail mail =
        new Mail(
            key + "-" + earlier.size(),
            key,
            earlier.size(),
            cast.player(turn.from()),
            players(turn.to()),
            players(turn.cc()),
            time,
            title(turn, subject, answers),
            MailBody.document(whole),
            MailBody.document(own),
            language,
            topic(),
            marks,
            enclosures(turn, earlier, time),
            answers);
    fragments.put(mail, whole);
    return mail;
  }

  private String title(Turn turn, String subject, Optional<Mail> answers) {
    if (answers.isEmpty()) {
      return subject;
    }
    boolean forwarded = script.attributes().contains("forward") && !turn.enclosures().isEmpty();
    return (forwarded ? "Fwd: " : language.equals("de") ? "AW: " : "Re: ") + subject;
  }

  private String topic() {
    return switch (script.name()) {
      case "invoice" -> "Invoices";
      case "travel" -> "Travel";
      case "newsletter" -> "Newsletters";
      default -> script.attributes().contains("project") ? filling.entry("project").getFirst() : "";
    };
  }

  private List<Correspondent> players(List<String> letters) {
    return letters.stream().map(cast::player).toList();
  }

  private List<MailAttachment> enclosures(Turn turn, List<Mail> earlier, Instant time) {
    List<MailAttachment> attachments = new ArrayList<>();
    for (Enclosure enclosure : turn.enclosures()) {
      String name = filling.fill(enclosure.name()).replaceAll("[/:*?<>|]", "-");
      attachments.add(
          switch (enclosure.sort()) {
            case "mail" -> new MailAttachment.Item(name, earlier.getFirst());
            case "zoo" -> new MailAttachment.File(name, MediaTypes.of(name), Zoo.file(name));
            case "link" ->
                new MailAttachment.Reference(
                    name,
                    "https://haldenpryce.sharepoint.example/sites/projects/Shared%20Documents/register.xlsx");
            default ->
                new MailAttachment.File(
                    name,
                    MediaTypes.of(name),
                    Documents.of(
                        name, enclosure.kind(), filling, cast.player(turn.from()).name(), time));
          });
    }
    return attachments;
  }
}
