package io.m365connector.mcp.provider;

/** What getting a prompt ends in. */
public sealed interface PromptOutcome permits PromptResult, InputRequired {}
