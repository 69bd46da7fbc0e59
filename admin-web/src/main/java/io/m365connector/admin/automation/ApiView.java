package io.m365connector.admin.automation;

import io.m365connector.admin.api.DocumentResource;
import io.m365connector.config.ConnectorConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The API for people who write for it: every operation, and how to sign in. */
@Named("api")
@ApplicationScoped
public class ApiView {

  private final ConnectorConfig config;
  private final Map<String, List<Operation>> groups;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ApiView() {
    this.config = null;
    this.groups = Map.of();
  }

  @Inject
  ApiView(ConnectorConfig config) {
    this.config = config;
    try {
      groups = ApiDocument.read(DocumentResource.read());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first part of paths, in the document's order. */
  public List<String> getGroups() {
    return List.copyOf(groups.keySet());
  }

  public List<Operation> of(String group) {
    return groups.getOrDefault(group, List.of());
  }

  /** Where operations begin. */
  public String getAddress() {
    return config.publicUrl() + "/admin/api/v1";
  }

  /** What an automation asks Entra for. */
  public String getScope() {
    return config.appIdUri() + "/.default";
  }
}
