package io.m365connector.admin.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The API's own description; a test compares it with the resources. */
@ApplicationScoped
@Path("openapi.json")
public class DocumentResource {

  /** For the container. */
  public DocumentResource() {}

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String document() throws IOException {
    return read();
  }

  /** The document. */
  public static String read() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(DocumentResource.class.getResourceAsStream("openapi.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
