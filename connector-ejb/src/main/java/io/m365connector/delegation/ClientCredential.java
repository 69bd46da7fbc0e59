package io.m365connector.delegation;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.IClientCredential;
import io.m365connector.caller.TenantId;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.config.Credential;
import io.m365connector.config.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;

/** The connector's own proof of identity, in the form MSAL takes. */
@ApplicationScoped
public class ClientCredential {

  private final Credential configured;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ClientCredential() {
    this.configured = null;
  }

  @Inject
  public ClientCredential(ConnectorConfig config) {
    this.configured = config.credential();
  }

  /** What to prove identity with now. */
  IClientCredential current(TenantId tenant) {
    return switch (configured) {
      case Credential.ClientSecret secret ->
          ClientCredentialFactory.createFromSecret(secret.secret().reveal());
      case Credential.Certificate certificate -> fromPkcs12(certificate);
      case Credential.AssertionFile assertion ->
          ClientCredentialFactory.createFromCallback(
              () -> Files.readString(assertion.file()).strip());
    };
  }

  private static IClientCredential fromPkcs12(Credential.Certificate certificate) {
    try (InputStream in = Files.newInputStream(certificate.file())) {
      return ClientCredentialFactory.createFromCertificate(
          in, certificate.password().map(Secret::reveal).orElse(""));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("The client certificate cannot be read", e);
    }
  }
}
