package io.m365connector.kit;

import io.m365connector.config.Cloud;
import io.m365connector.delegation.ConsentLink;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;

/** A constant script in a resource, in front of which a few strings are assigned to names. */
final class Script implements Output {

  private static final String MARK = "@VALUES@\n";

  private final Language language;
  private final String head;
  private final String tail;
  private final Function<Facts, SequencedMap<String, String>> values;

  private Script(
      String resource, Language language, Function<Facts, SequencedMap<String, String>> values) {
    this.language = language;
    this.values = values;
    String text = read(resource);
    int mark = text.indexOf(MARK);
    this.head = text.substring(0, mark);
    this.tail = text.substring(mark + MARK.length());
  }

  static Script azureCli() {
    return new Script(
        "register-client.sh",
        Language.SHELL,
        facts -> registration(facts, azureCloud(facts.cloud())));
  }

  static Script powerShell() {
    return new Script(
        "register-client.ps1",
        Language.POWERSHELL,
        facts -> registration(facts, graphEnvironment(facts.cloud())));
  }

  static Script terraform() {
    return new Script(
        "register-client.tf",
        Language.TERRAFORM,
        facts -> registration(facts, providerEnvironment(facts.cloud())));
  }

  static Script intune() {
    return new Script(
        "claude-desktop-intune.ps1",
        Language.POWERSHELL,
        facts -> ordered("servers", ManagedServers.of(facts).toString()));
  }

  private static SequencedMap<String, String> registration(Facts facts, String cloud) {
    return ordered(
        "tenant", facts.tenant().toString(),
        "connector", facts.connector().toString(),
        "registration", facts.registration(),
        "cloud", cloud,
        "consent", ConsentLink.of(facts.login(), facts.tenant(), facts.connector()).toString());
  }

  /** Names of {@code az cloud list}. */
  private static String azureCloud(Cloud cloud) {
    return switch (cloud) {
      case GLOBAL -> "AzureCloud";
      case USGOV, USGOV_DOD -> "AzureUSGovernment";
      case CHINA -> "AzureChinaCloud";
    };
  }

  /** Names of {@code Get-MgEnvironment}. */
  private static String graphEnvironment(Cloud cloud) {
    return switch (cloud) {
      case GLOBAL -> "Global";
      case USGOV -> "USGov";
      case USGOV_DOD -> "USGovDoD";
      case CHINA -> "China";
    };
  }

  /** Values of the provider's {@code environment}. */
  private static String providerEnvironment(Cloud cloud) {
    return switch (cloud) {
      case GLOBAL -> "global";
      case USGOV -> "usgovernmentl4";
      case USGOV_DOD -> "usgovernmentl5";
      case CHINA -> "china";
    };
  }

  private static SequencedMap<String, String> ordered(String... namesAndValues) {
    SequencedMap<String, String> map = new LinkedHashMap<>();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      map.put(namesAndValues[at], namesAndValues[at + 1]);
    }
    return map;
  }

  @Override
  public byte[] write(Facts facts) {
    StringBuilder text = new StringBuilder(bom()).append(head);
    values
        .apply(facts)
        .forEach((name, value) -> text.append(language.assign(name, value)).append('\n'));
    return text.append(tail).toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Without it Windows PowerShell takes the text for one of the machine's own code page. */
  private String bom() {
    return language == Language.POWERSHELL ? "\uFEFF" : "";
  }

  @Override
  public void check(byte[] file, Facts facts) {
    String text = new String(file, StandardCharsets.UTF_8);
    KitBroken.unless(text.startsWith(bom() + head) && text.endsWith(tail), "another script");
    String[] lines =
        text.substring(bom().length() + head.length(), text.length() - tail.length()).split("\n");
    Map<String, String> meant = values.apply(facts);
    KitBroken.unless(lines.length == meant.size(), "more or fewer lines");
    int at = 0;
    for (Map.Entry<String, String> each : meant.entrySet()) {
      String read = language.assigned(lines[at++], each.getKey());
      KitBroken.unless(read.equals(each.getValue()), "another " + each.getKey());
    }
  }

  private static String read(String resource) {
    try (InputStream in = Objects.requireNonNull(Script.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
