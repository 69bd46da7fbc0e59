package io.m365connector.sandbox.organisation.mail;

import io.m365connector.sandbox.organisation.Organisation;
import io.m365connector.sandbox.organisation.User;
import io.m365connector.sandbox.organisation.text.Filling;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Who plays which letter of a script, this time. */
final class Cast {
  private final Organisation organisation;
  private final Map<String, Correspondent> players = new HashMap<>();
  private final Map<String, User> users = new HashMap<>();

  private Cast(Organisation organisation) {
    this.organisation = organisation;
  }

  /**
   * @param each when given, plays the letters that say {@code *} instead of a colleague drawn by
   *     lot
   */
  static Cast of(
      Organisation organisation,
      ThreadScript script,
      Optional<User> each,
      SplittableRandom random,
      Filling filling) {
    Cast cast = new Cast(organisation);
    Set<String> taken = new HashSet<>(script.cast().values());
    script
        .cast()
        .forEach(
            (letter, role) -> {
              if (role.equals("*")) {
                User colleague =
                    each.orElseGet(() -> cast.colleague(script.tenant(), taken, random));
                taken.add(colleague.alias());
                cast.join(letter, colleague);
              } else {
                cast.join(letter, role, filling);
              }
            });
    cast.players.forEach(
        (letter, player) -> {
          filling.fix(letter + ".given", cast.given(letter, player));
          filling.fix(letter + ".name", player.name());
        });
    return cast;
  }

  private void join(String letter, String role, Filling filling) {
    if (role.startsWith("external:")) {
      int open = role.indexOf('<');
      String address = role.substring(open + 1, role.length() - 1);
      players.put(letter, new Correspondent(role.substring(9, open).strip(), address));
    } else if (role.equals("supplier")) {
      List<String> supplier = filling.entry("supplier");
      String mailbox = supplier.get(2).split(" ")[0].toLowerCase(java.util.Locale.ROOT);
      players.put(
          letter,
          new Correspondent(
              supplier.get(2) + " (" + supplier.get(0) + ")", mailbox + "@" + supplier.get(1)));
    } else {
      join(letter, organisation.find(role.replaceFirst("@2$", "")).orElseThrow());
    }
  }

  private void join(String letter, User user) {
    users.put(letter, user);
    players.put(letter, new Correspondent(user.displayName(), user.mail()));
  }

  private User colleague(String tenant, Set<String> taken, SplittableRandom random) {
    List<User> free =
        organisation.users().stream()
            .filter(user -> user.tenantId().endsWith(tenant) && user.mailbox() && user.canSignIn())
            .filter(user -> !taken.contains(user.alias()))
            .toList();
    return free.get(random.nextInt(free.size()));
  }

  private String given(String letter, Correspondent player) {
    User user = users.get(letter);
    return user != null ? user.givenName() : player.name().split(" ")[0];
  }

  /** A letter of the cast, or an address written out. */
  Correspondent player(String name) {
    Correspondent player = players.get(name);
    return player != null
        ? player
        : organisation
            .find(name)
            .map(user -> new Correspondent(user.displayName(), user.mail()))
            .orElseGet(() -> new Correspondent("Everyone", name));
  }

  Optional<User> user(String letter) {
    return Optional.ofNullable(users.get(letter));
  }

  ZoneId zone(String letter) {
    return user(letter).map(User::zone).orElse(ZoneId.of("Europe/Amsterdam"));
  }
}
