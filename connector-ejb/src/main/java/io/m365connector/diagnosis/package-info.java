/**
 * Which exchanges Entra refused in the last days, so that an operator can tell a customer's
 * administrator why a sign-in fails and under which ids Microsoft has it in its logs. The rule: no
 * content, no name, no description of Entra's; recording costs a request nothing and can never fail
 * it; memory, rows and writes are bounded.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.diagnosis;
