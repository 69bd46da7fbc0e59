/**
 * Microsoft Graph v1.0 as typed MicroProfile Rest Client methods: one for each operation the tools
 * use, all reads. Unknown properties of an answer are ignored; only what is named here is asked for
 * ({@code $select} always).
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.graph.rest;
