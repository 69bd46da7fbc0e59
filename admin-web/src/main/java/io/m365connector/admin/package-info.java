/**
 * The portal, public onboarding and the admin REST API, over the core's facades: rules live there,
 * so that pages and REST cannot differ. Every page needs a role; state changes by POST only;
 * entities are never bound to a form.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.admin;
