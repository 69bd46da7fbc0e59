package io.m365connector.kit;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** Claude Desktop on Linux: real JSON, in a file of root's. */
final class LinuxSettings implements Output {

  @Override
  public byte[] write(Facts facts) {
    return JsonText.indented(
        Json.createObjectBuilder().add(ManagedServers.KEY, ManagedServers.of(facts)).build());
  }

  @Override
  public void check(byte[] file, Facts facts) {
    JsonObject settings = JsonText.object(file);
    KitBroken.unless(settings.size() == 1, "more or less than one setting");
    ServersCheck.array(settings.getJsonArray(ManagedServers.KEY), facts);
  }
}
