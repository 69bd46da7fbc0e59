package io.m365connector.check;

import io.m365connector.caller.TenantId;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.config.DatabaseSettings;
import io.m365connector.config.Preflight;
import io.m365connector.config.ServerKeys;
import io.m365connector.config.SettingInvalid;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.LogManager;
import java.util.stream.Stream;

/**
 * Checks all that the connector rests on without starting it. Run by {@code bin/connector check};
 * {@code --offline} looks at settings and files only, {@code --tenant ID} says in whose tenant the
 * credential is tried, otherwise the portal's.
 */
public final class Check {

  private static final int FAILED = 1;
  private static final int USAGE = 64;

  /** {@code EX_CONFIG} of sysexits.h. */
  private static final int BAD_CONFIGURATION = 78;

  private Check() {}

  public static void main(String[] arguments) {
    // Libraries say what they do; a finding is one line, and ours.
    LogManager.getLogManager().reset();
    Optional<Options> options = Options.of(List.of(arguments));
    if (options.isEmpty()) {
      System.err.println("usage: bin/connector check [--offline] [--tenant ID]");
      System.exit(USAGE);
      return;
    }
    System.exit(run(name -> Optional.ofNullable(System.getenv(name)), options.get()));
  }

  /** What was asked for. */
  record Options(boolean offline, Optional<TenantId> tenant) {

    static Optional<Options> of(List<String> arguments) {
      boolean offline = arguments.contains("--offline");
      List<String> rest = arguments.stream().filter(each -> !each.equals("--offline")).toList();
      if (rest.isEmpty()) {
        return Optional.of(new Options(offline, Optional.empty()));
      }
      if (rest.size() != 2 || !rest.getFirst().equals("--tenant")) {
        return Optional.empty();
      }
      try {
        return Optional.of(new Options(offline, Optional.of(TenantId.of(rest.get(1)))));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
  }

  private static int run(Function<String, Optional<String>> environment, Options options) {
    List<Line> lines;
    try {
      Preflight.all(environment);
      ConnectorConfig config = ConnectorConfig.from(environment);
      DatabaseSettings database = DatabaseSettings.from(environment);
      ServerKeys serverKeys = ServerKeys.from(environment);
      System.out.println(Line.ok("settings", "complete and consistent, for " + config.publicUrl()));
      lines =
          Stream.of(
                  new CredentialLook(config).lines(),
                  new ServerKeysLook(serverKeys).lines(),
                  options.offline() ? List.<Line>of() : new DatabaseLook(database).lines(),
                  options.offline()
                      ? List.<Line>of()
                      : new MicrosoftLook(config, options.tenant()).lines())
              .flatMap(List::stream)
              .peek(System.out::println)
              .toList();
    } catch (SettingInvalid e) {
      System.out.println(Line.failed("settings", String.valueOf(e.detail())));
      return BAD_CONFIGURATION;
    }
    return lines.stream().anyMatch(line -> line.verdict() == Verdict.FAILED) ? FAILED : 0;
  }
}
