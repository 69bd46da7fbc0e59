package io.m365connector.sandbox.organisation;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tenants full of people who have a name and nothing else. Each name holds a mark that no other
 * name holds: whoever finds it in another's answer has found a leak.
 */
final class Crowd {

  private static final int PEOPLE = 8;

  private Crowd() {}

  /** So many tenants, at most 26; no id ends in a digit, which would give it a role in a script. */
  static Directory of(int tenants) {
    List<Tenant> all = new ArrayList<>();
    List<User> users = new ArrayList<>();
    for (int i = 0; i < tenants; i++) {
      char letter = (char) ('a' + i);
      String name = "crowd-" + letter;
      String id = "a0000000-0000-4000-8000-%011xf".formatted(0xc0 + i);
      all.add(new Tenant(id, "Crowd " + letter, name + ".example", name + ".sharepoint.example"));
      for (int person = 1; person <= PEOPLE; person++) {
        users.add(person(id, name, i, person));
      }
    }
    return new Directory(all, users);
  }

  private static User person(String tenant, String company, int number, int person) {
    String mark = company + "-" + person;
    String mail = mark + "@" + company + ".example";
    return new User(
        "bc%06x-0000-4000-8000-%012x".formatted(number, person),
        tenant,
        UserKind.MEMBER,
        null,
        mark,
        "Person " + mark,
        "Person",
        mark,
        mail,
        mail,
        "Position of " + mark,
        "",
        "",
        "en-GB",
        "UTC",
        ZoneOffset.UTC,
        null,
        true,
        true,
        Set.of(),
        List.of());
  }
}
