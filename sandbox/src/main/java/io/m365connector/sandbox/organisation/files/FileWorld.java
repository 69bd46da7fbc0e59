package io.m365connector.sandbox.organisation.files;

import io.m365connector.sandbox.organisation.Organisation;
import io.m365connector.sandbox.organisation.Tenant;
import io.m365connector.sandbox.organisation.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All sites and drives of the organisation. */
public final class FileWorld {
  /** Whose OneDrive has the folder "Zoo". */
  private static final String ZOO_KEEPER = "yuki.sato";

  private final Organisation organisation;
  private final List<Site> sites;
  private final List<Drive> drives = new ArrayList<>();

  public FileWorld(Organisation organisation) {
    this.organisation = organisation;
    this.sites = List.copyOf(new SiteScript(organisation).sites());
    for (User user : organisation.users()) {
      // Who has no mailbox licence has a OneDrive all the same; guests and shared mailboxes have
      // none.
      if (user.canSignIn() && !user.isGuest()) {
        drives.add(personal(user));
      }
    }
    sites.forEach(site -> drives.addAll(site.libraries()));
  }

  private Drive personal(User user) {
    String host =
        organisation
            .tenant(user.tenantId())
            .map(Tenant::sharePointHost)
            .orElseThrow()
            .replaceFirst("\\.", "-my.");
    String url =
        "https://" + host + "/personal/" + user.mail().replaceAll("[@.]", "_") + "/Documents";
    return new Drive(
        "personal/" + user.oid(),
        "OneDrive",
        user,
        null,
        url,
        drive ->
            new DriveFiller(organisation, user, List.of(), user.oid()).fill(drive, sections(user)));
  }

  private static List<String> sections(User user) {
    List<String> sections = List.of("personal", "personal " + user.alias());
    return user.alias().equals(ZOO_KEEPER)
        ? Stream.concat(sections.stream(), Stream.of(DriveFiller.ZOO)).toList()
        : sections;
  }

  public List<Site> sites() {
    return sites;
  }

  public List<Drive> drives() {
    return List.copyOf(drives);
  }

  public Optional<Drive> personalDrive(User user) {
    return drives.stream()
        .filter(drive -> drive.owner().filter(o -> o.oid().equals(user.oid())).isPresent())
        .findFirst();
  }
}
