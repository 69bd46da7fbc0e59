package io.m365connector.systemtests.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.util.Map;

/**
 * What Kubernetes' own description of its API says of a manifest: no field that it does not know,
 * none missing that it needs, each of the right kind. Values it does not judge.
 */
final class KubernetesSchema {

  private static final Map<String, Judge> JUDGES =
      Map.of(
          "v1/ConfigMap", V1ConfigMap::validateJsonElement,
          "v1/Secret", V1Secret::validateJsonElement,
          "v1/Service", V1Service::validateJsonElement,
          "apps/v1/Deployment", V1Deployment::validateJsonElement,
          "policy/v1/PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement,
          "autoscaling/v2/HorizontalPodAutoscaler", V2HorizontalPodAutoscaler::validateJsonElement,
          "networking.k8s.io/v1/NetworkPolicy", V1NetworkPolicy::validateJsonElement);

  private interface Judge {
    void judge(JsonElement manifest) throws IOException;
  }

  private KubernetesSchema() {}

  /** Refuses a manifest that is not what its kind is. */
  static void judge(JsonNode manifest) throws IOException {
    String name = manifest.path("apiVersion").asText() + "/" + manifest.path("kind").asText();
    Judge judge = JUDGES.get(name);
    if (judge == null) {
      throw new IllegalArgumentException("There is no " + name);
    }
    judge.judge(JsonParser.parseString(manifest.toString()));
  }
}
