/**
 * What holds for every answer of this application: security headers, and no change that another
 * site asks for.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.admin.http;
