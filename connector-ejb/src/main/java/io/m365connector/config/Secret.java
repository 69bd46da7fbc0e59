package io.m365connector.config;

/**
 * A credential. It prints as {@code ****} wherever it goes; {@link #reveal()} is the one way out.
 */
public final class Secret {

  private final String value;

  public Secret(String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A secret must not be blank");
    }
    this.value = value;
  }

  /** The credential itself, for the one call that needs it. */
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "****";
  }
}
