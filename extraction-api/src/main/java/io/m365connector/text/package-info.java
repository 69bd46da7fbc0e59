/**
 * What people wrote, as text a model can read: HTML as Markdown, and what is invisible removed and
 * counted. Pure functions of their input; nothing is fetched and nothing is kept.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.text;
