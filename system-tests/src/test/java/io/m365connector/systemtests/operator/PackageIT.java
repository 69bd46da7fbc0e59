package io.m365connector.systemtests.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.systemtests.support.Build;
import io.m365connector.systemtests.support.Command;
import io.m365connector.systemtests.support.McpClient;
import io.m365connector.systemtests.support.PostgreSql;
import io.m365connector.systemtests.support.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip, unpacked into an empty directory on a machine that has a JDK and nothing else. */
@Tag("distribution")
class PackageIT {

  /** What bin/connector and Liberty's own script call; there is no Linux without them. */
  private static final List<String> SHELL_TOOLS =
      List.of(
          ("bash awk cat chmod cp cut date dirname env expr grep head id kill ls mkdir mv od ps"
                  + " readlink rm sed sh sleep tail touch tr uname which")
              .split(" "));

  private static Sandbox sandbox;
  private static Path tools;
  private static Path home;
  private static Path zip;

  @BeforeAll
  static void unpack(@TempDir Path empty) throws IOException {
    sandbox = Sandbox.start("package");
    try (Stream<Path> built = Files.list(Build.root().resolve("ear/target"))) {
      zip =
          built
              .filter(each -> each.toString().matches(".*/m365-connector-[^/]*[.]zip"))
              .findFirst()
              .orElseThrow(() -> new AssertionError("No package; build with -Pdistribution"));
    }
    // The JDK's own unpacker drops the permission to execute; the package has to do without.
    Command.Ended ended =
        Command.run(
            empty,
            Map.of(),
            List.of(System.getProperty("java.home") + "/bin/jar", "xf", zip.toString()));
    assertThat(ended.exitCode()).as(ended.output()).isZero();
    home = empty.resolve(zip.getFileName().toString().replace(".zip", ""));
  }

  /** A PATH with the JDK and the shell's tools: no Maven, no Node, no git. */
  @BeforeAll
  static void takeEverythingElseAway(@TempDir Path bin) throws IOException {
    for (String tool : SHELL_TOOLS) {
      Files.createSymbolicLink(bin.resolve(tool), Path.of("/usr/bin", tool).toRealPath());
    }
    tools = bin;
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @Test
  void starts_and_answers_with_the_embedded_database(@TempDir Path data) {
    answersFromStartToStop(site(data));
  }

  @Test
  void starts_and_answers_with_postgresql(@TempDir Path data) {
    try (PostgreSql database = PostgreSql.start()) {
      Site site = site(data).with(database.settings());

      answersFromStartToStop(site);

      assertThat(site.connector("check").output()).contains("ok      schema     current");
      assertThat(database.query("select count(*) from allowlist_entry")).containsExactly("1");
    }
  }

  @Test
  void the_runnable_jar_answers_too(@TempDir Path data) throws IOException {
    Site site =
        site(data)
            .with("CONNECTOR_KEY_STORE_PASSWORD", "a-password-of-its-own")
            .with("CONNECTOR_LTPA_PASSWORD", "another-password")
            .with("WLP_JAR_EXTRACT_DIR", data.resolve("server").toString());
    ProcessBuilder builder =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-jar",
                zip.toString().replace(".zip", "-runnable.jar"))
            .redirectErrorStream(true)
            .redirectOutput(data.resolve("jar.log").toFile());
    builder.environment().clear();
    builder.environment().putAll(site.environment());
    Process process = builder.start();
    try {
      Ready.await(site.url(), process);
      assertToolAnswers(site);
    } finally {
      end(process);
    }
  }

  /** And waits: a server that is still stopping writes into its directory. */
  private static void end(Process process) {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroy);
    all.forEach(each -> each.onExit().orTimeout(60, TimeUnit.SECONDS).join());
  }

  @Test
  void commands_for_the_owner_are_executable_and_no_password_is_in_it() throws IOException {
    Command.Ended listing = Command.run(home, Map.of(), List.of("/bin/ls", "-R", "."));
    assertThat(listing.output()).contains("connector.ear").doesNotContain("server.env");
    try (ZipFile content = new ZipFile(zip.toFile())) {
      assertThat(content.stream().map(entry -> entry.getName()))
          .noneMatch(name -> name.matches(".*(sandbox|system-tests|[.]p12|ltpa[.]keys).*jar"))
          .anyMatch(name -> name.endsWith("/docs/configuration.md"))
          .anyMatch(name -> name.endsWith("/LICENSE"));
    }
  }

  @Test
  void nothing_but_a_jdk_is_there(@TempDir Path data) {
    assertThat(
            site(data)
                .run(List.of("/bin/bash", "-c", "command -v java; command -v mvn node git python3"))
                .output()
                .lines())
        .hasSize(1)
        .allMatch(line -> line.endsWith("/bin/java"));
  }

  private static Site site(Path data) {
    return new Site(home, data, sandbox)
        .with("PATH", System.getProperty("java.home") + "/bin:" + tools);
  }

  private static void answersFromStartToStop(Site site) {
    assertThat(site.connector("status").exitCode()).isEqualTo(3);
    Command.Ended started = site.connector("start");
    try {
      assertThat(started.exitCode()).as(started.output()).isZero();
      assertThat(started.output()).contains("Ready at " + site.url() + "/mcp");
      assertThat(site.connector("status").exitCode()).isZero();
      assertThat(site.connector("version").output()).isNotBlank();
      assertToolAnswers(site);
    } finally {
      assertThat(site.connector("stop").exitCode()).isZero();
    }
    assertThat(site.connector("status").exitCode()).isEqualTo(3);
  }

  private static void assertToolAnswers(Site site) {
    McpClient client = new McpClient(site.url().resolve("/mcp"), sandbox.token(""));
    assertThat(client.call("outlook_email_search", Map.of("query", "invoice")).toString())
        .contains("mail:///messages/")
        .doesNotContain("\"isError\":true");
  }
}
