package io.m365connector.kit;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Everything one customer needs; the same every time it is made. */
public final class SetUpKit {

  private final Facts facts;
  private final URI consent;
  private final URI request;
  private final String graphHost;

  SetUpKit(Facts facts, URI consent, URI request, String graphHost) {
    this.facts = facts;
    this.consent = consent;
    this.request = request;
    this.graphHost = graphHost;
  }

  /** Where the tenant's administrator consents. */
  public URI consent() {
    return consent;
  }

  /** The registration of the client by hand. */
  public List<Click> clicks() {
    return Click.of(facts, consent.toString(), request.toString());
  }

  /** What the firewalls let through. */
  public List<FirewallHost> hosts() {
    return FirewallHost.of(facts, graphHost);
  }

  /** The tools that the configuration names. */
  public List<String> tools() {
    return facts.tools();
  }

  /** The files that can be made now. */
  public List<KitFile> files() {
    return Arrays.stream(KitFile.values()).filter(each -> each.fits(facts)).toList();
  }

  /**
   * One file.
   *
   * @throws IllegalStateException when it is none of {@link #files()}
   */
  public Download file(KitFile file) {
    if (!file.fits(facts)) {
      throw new IllegalStateException(file + " cannot be made for this customer yet");
    }
    return file.make(facts);
  }

  /** A file as a page shows it. */
  public String preview(KitFile file) {
    byte[] content = file(file).content();
    return file == KitFile.REGISTRY
        ? new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE)
        : new String(content, StandardCharsets.UTF_8).replace("\uFEFF", "");
  }

  /** How one user of Claude Code adds the server by hand. */
  public String claudeCodeCommand() {
    return ClaudeCode.command(facts);
  }
}
