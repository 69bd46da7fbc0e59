package io.m365connector.kit;

/** Writes one file of the kit. */
interface Output {

  byte[] write(Facts facts);

  /**
   * Reads what was written as its reader will.
   *
   * @throws KitBroken when it says anything but what was meant
   */
  void check(byte[] file, Facts facts);
}
