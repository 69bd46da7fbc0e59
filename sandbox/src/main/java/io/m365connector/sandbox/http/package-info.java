/**
 * The server kernel: HTTPS in, plain {@link Request} and {@link Response} values for the handlers.
 *
 * <p>Rule: knows nothing of Entra or Graph. A handler sees the request as it was sent (raw path,
 * raw query) and decoded, and may ask for a delivery that breaks, so that faults look like real
 * network faults. Jetty's types stay inside this package.
 */
@NullMarked
package io.m365connector.sandbox.http;

import org.jspecify.annotations.NullMarked;
