/**
 * How an entry comes to be and what becomes of it: requests, decisions, and every change of an
 * entry, through facades that check the role, keep the rules and write the audit trail in one
 * transaction. Pages, REST and timers use nothing else to change anything.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.onboarding;
