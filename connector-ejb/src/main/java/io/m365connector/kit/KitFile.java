package io.m365connector.kit;

import io.m365connector.config.Cloud;
import java.util.Arrays;
import java.util.Optional;

/** The files of a kit. */
public enum KitFile {
  DESKTOP_JSON("claude-desktop.json", "application/json", true, new DesktopJson()),
  MOBILECONFIG(
      "claude-desktop.mobileconfig", "application/x-apple-aspen-config", true, new Mobileconfig()),
  REGISTRY("claude-desktop.reg", "text/plain; charset=utf-16le", true, new RegistryFile()),
  INTUNE("claude-desktop-intune.ps1", "text/plain; charset=utf-8", true, Script.intune()),
  LINUX("managed-settings.json", "application/json", true, new LinuxSettings()),
  CLAUDE_CODE(".mcp.json", "application/json", true, new ClaudeCode()),
  AZURE_CLI("register-client.sh", "text/plain; charset=utf-8", false, Script.azureCli()),
  POWERSHELL("register-client.ps1", "text/plain; charset=utf-8", false, Script.powerShell()),
  TERRAFORM("register-client.tf", "text/plain; charset=utf-8", false, Script.terraform());

  private final String fileName;
  private final String mediaType;
  private final boolean needsClient;
  private final Output output;

  KitFile(String fileName, String mediaType, boolean needsClient, Output output) {
    this.fileName = fileName;
    this.mediaType = mediaType;
    this.needsClient = needsClient;
    this.output = output;
  }

  /** The file of that name. */
  public static Optional<KitFile> named(String fileName) {
    return Arrays.stream(values()).filter(each -> each.fileName.equals(fileName)).findFirst();
  }

  public String fileName() {
    return fileName;
  }

  /** Whether it can be made only once the client is registered. */
  public boolean needsClient() {
    return needsClient;
  }

  /** Whether it can be made from what is known, for that cloud. */
  boolean fits(Facts facts) {
    // The Azure CLI knows only one cloud of the US Government, whose Graph is not that of DoD.
    boolean known = this != AZURE_CLI || facts.cloud() != Cloud.USGOV_DOD;
    return known && (facts.client() != null || !needsClient);
  }

  /** Writes it and reads it back. */
  Download make(Facts facts) {
    byte[] content = output.write(facts);
    KitBroken.unless(content.length <= 65_536, fileName + " is too long");
    output.check(content, facts);
    return new Download(fileName, mediaType, content);
  }
}
