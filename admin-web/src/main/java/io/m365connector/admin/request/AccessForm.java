package io.m365connector.admin.request;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a visitor has typed so far, as text; nothing else can be bound to the form. */
public class AccessForm {

  private String tenant = "";
  private String client = "";
  private String users = "";
  private String from = "";
  private String until = "";
  private String[] tools = {};
  private String organisation = "";
  private String purpose = "";
  private String name = "";
  private String mail = "";

  public String getTenant() {
    return tenant;
  }

  public void setTenant(@Nullable String tenant) {
    this.tenant = text(tenant);
  }

  public String getClient() {
    return client;
  }

  public void setClient(@Nullable String client) {
    this.client = text(client);
  }

  public String getUsers() {
    return users;
  }

  public void setUsers(@Nullable String users) {
    this.users = text(users);
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(@Nullable String from) {
    this.from = text(from);
  }

  public String getUntil() {
    return until;
  }

  public void setUntil(@Nullable String until) {
    this.until = text(until);
  }

  public String[] getTools() {
    return tools.clone();
  }

  public void setTools(String @Nullable [] tools) {
    this.tools = tools == null ? new String[0] : tools.clone();
  }

  public List<String> toolNames() {
    return Arrays.asList(tools);
  }

  public String getOrganisation() {
    return organisation;
  }

  public void setOrganisation(@Nullable String organisation) {
    this.organisation = text(organisation);
  }

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(@Nullable String purpose) {
    this.purpose = text(purpose);
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = text(name);
  }

  public String getMail() {
    return mail;
  }

  public void setMail(@Nullable String mail) {
    this.mail = text(mail);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
