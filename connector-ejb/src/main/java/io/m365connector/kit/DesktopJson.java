package io.m365connector.kit;

import java.nio.charset.StandardCharsets;

/** The array alone: for the configuration window, or any management that takes it as text. */
final class DesktopJson implements Output {

  @Override
  public byte[] write(Facts facts) {
    return JsonText.indented(ManagedServers.of(facts));
  }

  @Override
  public void check(byte[] file, Facts facts) {
    ServersCheck.array(JsonText.array(new String(file, StandardCharsets.UTF_8)), facts);
  }
}
