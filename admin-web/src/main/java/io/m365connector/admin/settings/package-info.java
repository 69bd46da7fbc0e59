/** The rules that administrators set for everybody. */
@org.jspecify.annotations.NullMarked
package io.m365connector.admin.settings;
