package io.m365connector.sandbox.organisation.mail;

/** A name with an address. */
public record Correspondent(String name, String address) {

  @Override
  public String toString() {
    return name + " <" + address + ">";
  }
}
