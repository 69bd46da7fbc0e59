package io.m365connector.sandbox.organisation.calendar;

import io.m365connector.sandbox.organisation.mail.Correspondent;

/**
 * Somebody who was invited.
 *
 * @param response {@code accepted}, {@code tentativelyAccepted}, {@code declined} or {@code none}
 */
public record Attendee(Correspondent person, boolean required, String response) {}
