package io.m365connector.kit;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * macOS: a configuration profile. Its identifiers are the same every time for a tenant, so that a
 * new one replaces the old one on the devices. Every value of the client's is a string. Source:
 * Apple, "Configuring Multiple Devices Using Profiles".
 */
final class Mobileconfig implements Output {

  static final String CLIENT = "com.anthropic.claudefordesktop";

  @Override
  public byte[] write(Facts facts) {
    return Plist.write(profile(facts)).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> profile(Facts facts) {
    String identifier = "io.m365connector." + facts.connector() + "." + facts.tenant();
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("PayloadType", CLIENT);
    settings.put("PayloadIdentifier", identifier + ".settings");
    settings.put("PayloadUUID", stable(identifier + ".settings"));
    settings.put("PayloadVersion", 1);
    settings.put("PayloadDisplayName", "Claude Desktop");
    settings.put(ManagedServers.KEY, ManagedServers.of(facts).toString());
    Map<String, Object> profile = new LinkedHashMap<>();
    profile.put("PayloadType", "Configuration");
    profile.put("PayloadIdentifier", identifier);
    profile.put("PayloadUUID", stable(identifier));
    profile.put("PayloadVersion", 1);
    profile.put("PayloadScope", "System");
    profile.put("PayloadDisplayName", "Microsoft 365 for Claude");
    profile.put("PayloadOrganization", facts.name());
    profile.put("PayloadContent", List.of(settings));
    return profile;
  }

  private static String stable(String identifier) {
    return UUID.nameUUIDFromBytes(identifier.getBytes(StandardCharsets.UTF_8)).toString();
  }

  @Override
  public void check(byte[] file, Facts facts) {
    Map<String, Object> read = PlistReader.read(file);
    KitBroken.unless(read.equals(profile(facts)), "another profile than was meant");
    if (read.get("PayloadContent") instanceof List<?> content
        && content.getFirst() instanceof Map<?, ?> settings) {
      ServersCheck.text(String.valueOf(settings.get(ManagedServers.KEY)), facts);
    }
  }
}
