package io.m365connector.sandbox.entra;

/**
 * The application that calls the token endpoint, proven as far as its kind demands.
 *
 * @param authentication {@code azpacr}: 0 none, 1 secret, 2 certificate or assertion
 */
record Client(Application application, String authentication) {}
