/** How the connector proves itself to Entra, and which keys it trusts. */
@org.jspecify.annotations.NullMarked
package io.m365connector.admin.credentials;
