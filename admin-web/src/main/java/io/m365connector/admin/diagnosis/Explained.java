package io.m365connector.admin.diagnosis;

import io.m365connector.code.WhoseMove;

/**
 * What an error means.
 *
 * @param name as it was found: {@code AADSTS65001}, {@code M365C-2001}
 * @param cause what happened
 * @param whoseMove who can mend it
 * @param fix how
 */
public record Explained(String name, String cause, WhoseMove whoseMove, String fix) {}
