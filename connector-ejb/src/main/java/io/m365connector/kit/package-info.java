/**
 * What a customer needs to connect: the consent link, the steps of the client's registration, the
 * same as scripts, the clients' configuration and the hosts for the firewall. One class writes one
 * output and reads it back before anybody gets it; a customer's name is the only text in it that
 * somebody typed. Uses {@code tools}, {@code config} and the ids; nothing uses it but pages and
 * documents.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.kit;
