package io.m365connector.extraction.format;

import io.m365connector.extraction.container.Scratch;

/**
 * One document as its reader gets it.
 *
 * @param name its file name, or empty
 * @param mediaType as detected
 * @param bytes its content
 * @param member the member wanted from it, or empty for the document itself
 */
public record Document(String name, String mediaType, Scratch bytes, String member) {}
