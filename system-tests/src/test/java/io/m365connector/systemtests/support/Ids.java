package io.m365connector.systemtests.support;

/** The sandbox's fixed identities. */
public final class Ids {

  public static final String TENANT = "a0000000-0000-4000-8000-000000000001";
  public static final String SECOND_TENANT = "a0000000-0000-4000-8000-000000000002";
  public static final String THIRD_TENANT = "a0000000-0000-4000-8000-000000000003";
  public static final String CONNECTOR = "c0000000-0000-4000-8000-0000000000c1";
  public static final String DESKTOP = "c0000000-0000-4000-8000-0000000000d1";
  public static final String UNLISTED_CLIENT = "c0000000-0000-4000-8000-0000000000e1";

  private Ids() {}
}
