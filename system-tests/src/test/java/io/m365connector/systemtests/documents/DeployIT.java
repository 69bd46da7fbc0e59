package io.m365connector.systemtests.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.systemtests.support.Build;
import io.m365connector.systemtests.support.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What can be said about the deployment files without a cluster, a registry or systemd. */
class DeployIT {

  private static final Path DEPLOY = Build.root().resolve("deploy");

  @Test
  void the_manifests_are_those_that_a_production_needs() throws IOException {
    assertThat(manifests("connector.yaml").keySet())
        .containsExactlyInAnyOrder(
            "ConfigMap",
            "Deployment",
            "Service",
            "PodDisruptionBudget",
            "HorizontalPodAutoscaler",
            "NetworkPolicy");
    assertThat(manifests("secret.example.yaml").keySet()).containsExactly("Secret");
    assertThat(manifests("openlibertyapplication.yaml").keySet())
        .containsExactly("OpenLibertyApplication");
  }

  @Test
  void each_is_what_kubernetes_says_its_kind_is() throws IOException {
    for (String file : List.of("connector.yaml", "secret.example.yaml")) {
      for (JsonNode manifest : manifests(file).values()) {
        KubernetesSchema.judge(manifest);
      }
    }
  }

  @Test
  void a_misspelt_and_a_missing_field_are_noticed() throws IOException {
    ObjectNode deployment = manifests("connector.yaml").get("Deployment").deepCopy();
    ((ObjectNode) deployment.at("/spec/template/spec/containers/0")).put("imgae", "x");
    assertThatThrownBy(() -> KubernetesSchema.judge(deployment)).hasMessageContaining("imgae");

    ObjectNode unselective = manifests("connector.yaml").get("Deployment").deepCopy();
    ((ObjectNode) unselective.path("spec")).remove("selector");
    assertThatThrownBy(() -> KubernetesSchema.judge(unselective)).hasMessageContaining("selector");
  }

  @Test
  void what_selects_pods_selects_these() throws IOException {
    Map<String, JsonNode> all = manifests("connector.yaml");
    JsonNode labels = all.get("Deployment").at("/spec/template/metadata/labels");

    assertThat(all.get("Deployment").at("/spec/selector/matchLabels")).isEqualTo(labels);
    assertThat(all.get("Service").at("/spec/selector")).isEqualTo(labels);
    assertThat(all.get("PodDisruptionBudget").at("/spec/selector/matchLabels")).isEqualTo(labels);
    assertThat(all.get("NetworkPolicy").at("/spec/podSelector/matchLabels")).isEqualTo(labels);
    assertThat(all.get("HorizontalPodAutoscaler").at("/spec/scaleTargetRef/name").asText())
        .isEqualTo(all.get("Deployment").at("/metadata/name").asText());
  }

  @Test
  void the_probes_are_the_servers_paths_at_its_ports() throws IOException {
    JsonNode container = container();
    Map<String, String> paths =
        Map.of(
            "startupProbe", "/health/started",
            "livenessProbe", "/health/live",
            "readinessProbe", "/health/ready");
    paths.forEach(
        (probe, path) -> {
          assertThat(container.at("/" + probe + "/httpGet/path").asText()).isEqualTo(path);
          assertThat(container.at("/" + probe + "/httpGet/port").asText()).isEqualTo("http");
        });
    assertThat(container.at("/ports/0/containerPort").asInt()).isEqualTo(9080);
  }

  @Test
  void the_pods_are_counted_by_a_metric_that_exists_and_have_time_to_drain() throws IOException {
    Map<String, JsonNode> all = manifests("connector.yaml");
    String metric =
        all.get("HorizontalPodAutoscaler").at("/spec/metrics/0/pods/metric/name").asText();

    assertThat(Sources.files("Metrics.java"))
        .anySatisfy(file -> assertThat(file).content().contains('"' + metric + '"'));
    // CONNECTOR_DRAIN_DELAY and CONNECTOR_DRAIN_TIMEOUT, by their defaults.
    assertThat(
            all.get("Deployment").at("/spec/template/spec/terminationGracePeriodSeconds").asInt())
        .isGreaterThan(15 + 65);
  }

  @Test
  void the_operators_resource_runs_the_same_and_drains_within_thirty_seconds() throws IOException {
    JsonNode spec =
        manifests("openlibertyapplication.yaml").get("OpenLibertyApplication").path("spec");
    Map<String, JsonNode> plain = manifests("connector.yaml");

    for (String same : List.of("envFrom", "resources", "securityContext", "volumeMounts")) {
      assertThat(spec.path(same)).as(same).isEqualTo(container().path(same));
    }
    assertThat(spec.path("env")).containsAll(container().path("env"));
    assertThat(spec.path("volumes"))
        .isEqualTo(plain.get("Deployment").at("/spec/template/spec/volumes"));
    JsonNode scaling = plain.get("HorizontalPodAutoscaler").path("spec");
    for (String same : List.of("minReplicas", "maxReplicas", "metrics")) {
      assertThat(spec.path("autoscaling").path(same)).as(same).isEqualTo(scaling.path(same));
    }
    Duration drain =
        StreamSupport.stream(spec.path("env").spliterator(), false)
            .filter(each -> each.path("name").asText().startsWith("CONNECTOR_DRAIN_"))
            .map(each -> Duration.parse(each.path("value").asText()))
            .reduce(Duration.ZERO, Duration::plus);
    assertThat(drain).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(28));
  }

  @Test
  void the_container_may_do_nothing_but_serve() throws IOException {
    JsonNode pod = manifests("connector.yaml").get("Deployment").at("/spec/template/spec");
    JsonNode context = container().path("securityContext");

    assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
    assertThat(context.path("readOnlyRootFilesystem").asBoolean()).isTrue();
    assertThat(context.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
    assertThat(context.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
  }

  @Test
  void each_mount_has_its_volume_and_each_key_is_in_the_secret() throws IOException {
    Set<String> keys = names(manifests("secret.example.yaml").get("Secret").path("stringData"));
    JsonNode pod = manifests("connector.yaml").get("Deployment").at("/spec/template/spec");

    assertThat(pod.findValuesAsText("key")).isNotEmpty().allMatch(keys::contains);
    assertThat(container().path("volumeMounts").findValuesAsText("name"))
        .containsExactlyInAnyOrderElementsOf(
            StreamSupport.stream(pod.path("volumes").spliterator(), false)
                .map(volume -> volume.path("name").asText())
                .toList());
  }

  @Test
  void every_setting_exists_and_no_secret_stands_in_a_manifest() throws IOException {
    Set<String> used = new TreeSet<>();
    used.addAll(names(manifests("connector.yaml").get("ConfigMap").path("data")));
    used.addAll(container().path("env").findValuesAsText("name"));
    used.removeIf(name -> !name.startsWith("CONNECTOR_"));

    assertThat(used).hasSizeGreaterThan(8).isSubsetOf(Settings.documented());
    assertThat(Files.readString(DEPLOY.resolve("kubernetes/connector.yaml")))
        .doesNotContain("CONNECTOR_CLIENT_SECRET:", "CONNECTOR_DB_PASSWORD:");
  }

  @Test
  void nothing_but_names_database_and_https_may_be_reached() throws IOException {
    JsonNode egress = manifests("connector.yaml").get("NetworkPolicy").at("/spec/egress");

    assertThat(egress.findValuesAsText("port")).containsOnly("53", "5432", "443");
  }

  @Test
  void the_image_is_not_roots_and_copies_what_the_package_has() throws IOException {
    List<String> lines = Files.readAllLines(DEPLOY.resolve("Containerfile"));

    assertThat(lines.stream().filter(line -> line.startsWith("USER ")).reduce((a, b) -> b))
        .hasValue("USER 1001");
    assertThat(lines).anyMatch(line -> line.startsWith("HEALTHCHECK "));
    assertThat(String.join("\n", lines)).doesNotContain("SECRET", "PASSWORD");
    assertThat(lines)
        .filteredOn(line -> line.startsWith("COPY "))
        .isNotEmpty()
        .allMatch(line -> line.matches("COPY --chown=1001:0 (LICENSE|bin/|wlp/).*"));
  }

  @Test
  void the_scripts_are_readable_to_the_shell() {
    assertThat(run("/bin/bash", "-n", DEPLOY.resolve("entra/register-connector.sh").toString()))
        .isEmpty();
  }

  @Test
  void systemd_takes_the_unit() throws IOException {
    Path analyze = Path.of("/usr/bin/systemd-analyze");
    String unit = Files.readString(DEPLOY.resolve("systemd/m365-connector.service"));
    assertThat(unit)
        .contains(
            "RestartPreventExitStatus=78", "KillMode=mixed", "NoNewPrivileges=yes", "User=m365");
    assumeTrue(Files.isExecutable(analyze), "systemd-analyze is not installed");

    assertThat(
            run(
                analyze.toString(),
                "verify",
                DEPLOY.resolve("systemd/m365-connector.service").toString()))
        .doesNotContain("m365-connector.service:");
  }

  private static String run(String... command) {
    return Command.run(DEPLOY, Map.of("PATH", "/usr/bin:/bin"), List.of(command)).output();
  }

  private static JsonNode container() throws IOException {
    return manifests("connector.yaml").get("Deployment").at("/spec/template/spec/containers/0");
  }

  private static Map<String, JsonNode> manifests(String file) throws IOException {
    Map<String, JsonNode> byKind = new HashMap<>();
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    for (Object each : yaml.loadAll(Files.readString(DEPLOY.resolve("kubernetes/" + file)))) {
      JsonNode json = new ObjectMapper().valueToTree(each);
      assertThat(json.path("apiVersion").asText()).isNotEmpty();
      assertThat(json.at("/metadata/name").asText()).isEqualTo("m365-connector");
      byKind.put(json.path("kind").asText(), json);
    }
    return byKind;
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
