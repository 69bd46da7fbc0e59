package io.m365connector.mcp.provider;

/** What reading a resource ends in. */
public sealed interface ReadOutcome permits ReadResult, InputRequired {}
