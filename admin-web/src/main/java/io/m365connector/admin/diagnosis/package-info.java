/**
 * Why a sign-in or a call fails: what an error means, what was refused lately, and whether the
 * connection works. What to make of it is the registers' and the core's knowledge.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.admin.diagnosis;
