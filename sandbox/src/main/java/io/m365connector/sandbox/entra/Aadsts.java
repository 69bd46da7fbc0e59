package io.m365connector.sandbox.entra;

import java.util.Arrays;
import java.util.Optional;

/**
 * Entra's error numbers with the OAuth error they come with and the HTTP status. Meanings from
 * learn.microsoft.com/entra/identity-platform/reference-error-codes; the texts are our own words.
 */
public enum Aadsts {
  EXPIRED_CODE_OR_REFRESH_TOKEN(70008, "invalid_grant", "The code or refresh token has expired"),
  REFRESH_TOKEN_INACTIVE(700082, "invalid_grant", "The refresh token has expired by inactivity"),
  SIGN_IN_FREQUENCY(70043, "invalid_grant", "Sign-in frequency asks for a new sign-in"),
  INVALID_GRANT(70000, "invalid_grant", "The grant is invalid or malformed"),
  UNSUPPORTED_GRANT_TYPE(70003, "unsupported_grant_type", "The grant type is not supported"),
  UNSUPPORTED_RESPONSE_TYPE(
      700054, "unsupported_response_type", "The response type is not enabled"),
  INVALID_SCOPE(70011, "invalid_scope", "The value of 'scope' is not valid"),
  SCOPE_SPANS_RESOURCES(28000, "invalid_scope", "The scopes belong to more than one resource"),
  CLIENT_CREDENTIALS_SCOPE(1002012, "invalid_scope", "Scope must be <resource>/.default"),
  RESOURCE_MISMATCH(
      9010010, "invalid_target", "The resource parameter does not match the requested scopes"),
  CODE_ALREADY_USED(54005, "invalid_grant", "The authorization code was already redeemed"),
  REDIRECT_URI_OF_CODE(500112, "invalid_grant", "The redirect URI is not the one of the sign-in"),
  REDIRECT_URI(50011, "invalid_request", "The redirect URI is not registered for the application"),
  CODE_VERIFIER(501481, "invalid_grant", "The code verifier does not match the code challenge"),
  CODE_CHALLENGE(50147, "invalid_request", "A code challenge with method S256 is needed"),
  CODE_CHALLENGE_SIZE(501491, "invalid_request", "The size of the code challenge is invalid"),
  ASSERTION_INVALID(50013, "invalid_grant", "The assertion is not valid"),
  ASSERTION_MALFORMED(50027, "invalid_grant", "The assertion is not a well-formed token"),
  ASSERTION_TIME(500133, "invalid_grant", "The assertion is not within its valid time range"),
  ASSERTION_IS_ID_TOKEN(240002, "invalid_grant", "An ID token cannot be used as assertion"),
  NOT_ALLOWED_ON_BEHALF_OF(
      7000114, "unauthorized_client", "The application may not make on-behalf-of calls for this"),
  APPLICATION_DISABLED(7000112, "unauthorized_client", "The application is disabled"),
  APPLICATION_UNKNOWN(700016, "unauthorized_client", "The application is not in the directory"),
  CREDENTIAL_MISSING(
      7000218, "invalid_client", 401, "client_secret or client_assertion is missing"),
  CREDENTIAL_ON_PUBLIC_CLIENT(
      700025, "invalid_client", 401, "A public client must not present a credential"),
  SECRET_WRONG(7000215, "invalid_client", 401, "The client secret is not valid"),
  CREDENTIAL_EXPIRED(7000222, "invalid_client", 401, "The client credential has expired"),
  CLIENT_ASSERTION(700027, "invalid_client", 401, "The client assertion is not valid"),
  CERTIFICATE_SUBJECT(700030, "invalid_client", 401, "The certificate's subject is not authorized"),
  FEDERATED_ISSUER(
      700211, "invalid_client", 401, "No federated identity matches the assertion's issuer"),
  FEDERATED_AUDIENCE(
      700212, "invalid_client", 401, "No federated identity matches the assertion's audience"),
  FEDERATED_SUBJECT(
      700213, "invalid_client", 401, "No federated identity matches the assertion's subject"),
  FEDERATED_TOKEN_TYPE(
      700229, "invalid_client", 401, "Only app tokens can be federated identity credentials"),
  PARAMETER_MISSING(900144, "invalid_request", "A required parameter is missing"),
  REQUEST_MALFORMED(90014, "invalid_request", "The request is not properly formatted"),
  REQUEST_INVALID(90023, "invalid_request", "The request is invalid"),
  TENANT_UNKNOWN(90002, "invalid_request", "The tenant was not found; it may be in another cloud"),
  TENANT_IN_OTHER_CLOUD(90038, "invalid_request", "The tenant lives in another national cloud"),
  TENANT_NOT_TOLD(50059, "invalid_request", "No tenant was told by the request or its credentials"),
  SINGLE_TENANT(50194, "invalid_request", "The application is not multi-tenant"),
  GRANT_NEEDS_TENANT(9001023, "invalid_grant", "The grant is not supported on this endpoint"),
  CROSS_CLOUD_CLIENT(900382, "invalid_request", "Confidential clients do not cross clouds"),
  CROSS_CLOUD(900432, "invalid_request", "Confidential clients do not cross clouds"),
  RESOURCE_UNKNOWN(500011, "invalid_resource", "The resource principal is not in the tenant"),
  NAME_TAKEN(650051, "invalid_client", "The tenant has a service principal of that name already"),
  SCOPE_UNKNOWN(650053, "invalid_client", "The application asked for a scope that does not exist"),
  NO_SUBSCRIPTION(650052, "invalid_client", "The tenant has no service principal for the resource"),
  MISCONFIGURED(650056, "invalid_client", "The application is misconfigured"),
  RESOURCE_NOT_REQUESTED(
      650057, "invalid_resource", "The resource is not in the app's permissions"),
  CONSENT_REQUIRED(65001, "invalid_grant", "Nobody has consented to the application"),
  CONSENT_DECLINED(65004, "access_denied", "The user declined to consent"),
  ADMIN_CONSENT(90094, "invalid_grant", "An administrator must consent"),
  ADMIN_CONSENT_REQUEST(90095, "invalid_grant", "An administrator must consent on request"),
  CONSENT_TO_ITSELF(90008, "invalid_grant", "The application must ask for access to Graph"),
  MFA(50076, "interaction_required", "Multi-factor authentication is needed"),
  MFA_REGISTRATION(50079, "interaction_required", "Registration for multi-factor is needed"),
  MFA_ENROLMENT(50072, "interaction_required", "Enrolment for multi-factor is needed"),
  STRONG_AUTHENTICATION(50074, "interaction_required", "Strong authentication is needed"),
  MFA_EXPIRED(50078, "interaction_required", "The multi-factor sign-in has expired"),
  EXTERNAL_CHALLENGE(50158, "interaction_required", "An external challenge was not met"),
  DEVICE_AUTHENTICATION(50097, "interaction_required", "Device authentication is needed"),
  WORKPLACE_JOIN(50129, "interaction_required", "The device is not workplace joined"),
  CONDITIONAL_ACCESS_FAILED(50131, "interaction_required", "Conditional access was not met"),
  DEVICE_NOT_COMPLIANT(53000, "interaction_required", "The device is not compliant"),
  DEVICE_NOT_JOINED(53001, "interaction_required", "The device is not domain joined"),
  APP_NOT_APPROVED(53002, "interaction_required", "The application is not approved"),
  BLOCKED(53003, "interaction_required", "Access is blocked by conditional access"),
  PROOF_UP_BLOCKED(53004, "interaction_required", "Registration is blocked due to risk"),
  USER_RISK(53011, "interaction_required", "The user is blocked due to risk"),
  DEVICE_NOT_MANAGED(530003, "interaction_required", "The device must be managed"),
  GUEST_DEVICE(530004, "interaction_required", "Compliant devices of guests are not accepted"),
  TENANT_POLICY(530032, "invalid_grant", "Blocked by a security policy of the tenant"),
  DELEGATED_ADMIN(530034, "invalid_grant", "Delegated administrators are blocked"),
  SECURITY_DEFAULTS(530035, "invalid_grant", "Blocked by security defaults"),
  GRANT_REVOKED(50173, "invalid_grant", "The grant was revoked; a new sign-in is needed"),
  SESSION_REVOKED(50132, "invalid_grant", "The session was revoked"),
  SESSION_ENDED(50133, "invalid_grant", "The session ended as the password changed"),
  PASSWORD_EXPIRED(50055, "invalid_grant", "The password has expired"),
  DIRECTORY_PASSWORD_EXPIRED(50144, "invalid_grant", "The directory password has expired"),
  NOT_SIGNED_IN(50058, "login_required", "Nobody is signed in and the sign-in may not be shown"),
  USER_DISABLED(50057, "invalid_grant", "The user account is disabled"),
  USER_LOCKED(50053, "invalid_grant", "The account is locked"),
  USER_NOT_ASSIGNED(50105, "invalid_grant", "The user is not assigned to the application"),
  USER_OF_OTHER_TENANT(50020, "invalid_grant", "The user is not a member of the tenant"),
  USER_UNKNOWN(50034, "invalid_grant", "The user account does not exist in the tenant"),
  USER_OBJECT_MISSING(51004, "invalid_grant", "The user object is not in the directory"),
  GUEST_PENDING(50014, "invalid_grant", "The guest has not redeemed the invitation"),
  TENANT_RESTRICTION(500021, "invalid_grant", "Access to the tenant is denied by restriction"),
  TENANT_RESTRICTION_HEADER(500022, "invalid_grant", "The tenant restriction is not met"),
  CROSS_TENANT_OUTBOUND(500212, "invalid_grant", "Outbound access to the tenant is blocked"),
  CROSS_TENANT_INBOUND(500213, "invalid_grant", "Inbound access to the tenant is blocked"),
  LOOP(50196, "invalid_request", "A request loop was detected"),
  TENANT_THROTTLED(90055, "temporarily_unavailable", 429, "The tenant is throttled"),
  TRANSIENT(90033, "temporarily_unavailable", 503, "A transient error has occurred"),
  RETRYABLE(90006, "temporarily_unavailable", 503, "The service is temporarily unavailable"),
  BUDGET_EXCEEDED(90024, "temporarily_unavailable", 503, "The request budget is exceeded"),
  SERVER_ERROR(50033, "server_error", 500, "An internal error has occurred"),
  TRANSIENT_KEY_ERROR(50087, "server_error", 500, "A key could not be retrieved"),
  PERSONAL_ACCOUNTS(9002339, "invalid_request", "Personal accounts are not supported");

  private final int number;
  private final String error;
  private final int status;
  private final String text;

  Aadsts(int number, String error, String text) {
    this(number, error, 400, text);
  }

  Aadsts(int number, String error, int status, String text) {
    this.number = number;
    this.error = error;
    this.status = status;
    this.text = text;
  }

  public static Optional<Aadsts> numbered(int number) {
    return Arrays.stream(values()).filter(code -> code.number == number).findFirst();
  }

  public int number() {
    return number;
  }

  /** The OAuth error, RFC 6749 section 5.2. */
  public String error() {
    return error;
  }

  public int status() {
    return status;
  }

  public String text() {
    return text;
  }

  /** The {@code suberror} that comes with the number, or empty. */
  public String suberror() {
    return switch (this) {
      case CONSENT_REQUIRED, ADMIN_CONSENT, ADMIN_CONSENT_REQUEST -> "consent_required";
      case MFA, MFA_REGISTRATION, MFA_ENROLMENT, STRONG_AUTHENTICATION, MFA_EXPIRED ->
          "basic_action";
      case EXTERNAL_CHALLENGE, DEVICE_AUTHENTICATION, WORKPLACE_JOIN -> "additional_action";
      case BLOCKED, DEVICE_NOT_COMPLIANT, DEVICE_NOT_JOINED, APP_NOT_APPROVED -> "message_only";
      case PASSWORD_EXPIRED, DIRECTORY_PASSWORD_EXPIRED -> "user_password_expired";
      default -> "";
    };
  }
}
