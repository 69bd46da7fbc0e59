package io.m365connector.tools.people;

import io.m365connector.graph.rest.Person;
import io.m365connector.graph.rest.User;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.Schema;
import java.util.List;
import java.util.Objects;

/** Somebody in a list. */
final class PersonItem {

  private PersonItem() {}

  static JsonFields of(User user) {
    return new JsonFields()
        .add("id", user.id())
        .add("displayName", user.displayName())
        .add("email", user.mail() == null ? user.userPrincipalName() : user.mail())
        .add("userPrincipalName", user.userPrincipalName())
        .add("jobTitle", user.jobTitle())
        .add("department", user.department())
        .add("officeLocation", user.officeLocation())
        .add("phones", user.businessPhones());
  }

  static JsonFields of(Person person) {
    List<Person.ScoredAddress> addresses =
        person.scoredEmailAddresses() == null ? List.of() : person.scoredEmailAddresses();
    String email =
        addresses.stream()
            .map(Person.ScoredAddress::address)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(person.userPrincipalName());
    return new JsonFields()
        .add("id", person.id())
        .add("displayName", person.displayName())
        .add("email", email)
        .add("userPrincipalName", person.userPrincipalName())
        .add("jobTitle", person.jobTitle())
        .add("department", person.department())
        .add("companyName", person.companyName())
        .add("officeLocation", person.officeLocation());
  }

  static Schema schema() {
    return Schema.object()
        .text("id", "Identifier in the directory, where known")
        .text("displayName", "Name")
        .text("email", "Address")
        .text("userPrincipalName", "Sign-in name")
        .text("jobTitle", "Position")
        .text("department", "Department")
        .text("companyName", "Company")
        .text("officeLocation", "Office")
        .texts("phones", "Telephone numbers");
  }
}
