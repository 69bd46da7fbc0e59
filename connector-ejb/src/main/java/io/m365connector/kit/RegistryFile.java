package io.m365connector.kit;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Windows: one string value directly below the policy key, never a subkey, in the form that {@code
 * regedit} and {@code reg import} read without conversion.
 */
final class RegistryFile implements Output {

  static final String KEY = "HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Claude";
  private static final String FIRST_LINE = "Windows Registry Editor Version 5.00";

  @Override
  public byte[] write(Facts facts) {
    String text =
        "\uFEFF"
            + FIRST_LINE
            + "\r\n\r\n["
            + KEY
            + "]\r\n"
            + quoted(ManagedServers.KEY)
            + "="
            + quoted(ManagedServers.of(facts).toString())
            + "\r\n";
    return text.getBytes(StandardCharsets.UTF_16LE);
  }

  static String quoted(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  @Override
  public void check(byte[] file, Facts facts) {
    Map<String, Map<String, String>> keys = RegistryReader.read(file, FIRST_LINE);
    KitBroken.unless(keys.size() == 1 && keys.containsKey(KEY), "another key");
    Map<String, String> values = keys.getOrDefault(KEY, Map.of());
    KitBroken.unless(values.size() == 1, "more or less than one value");
    ServersCheck.text(values.getOrDefault(ManagedServers.KEY, ""), facts);
  }
}
