-- Who asks to be admitted, how it was decided, and the portal's own settings.
create table access_request (
  id              uuid                     primary key,
  status_key      char(64)                 not null,
  tenant_id       uuid                     not null,
  client_id       uuid                     not null,
  tenant_domain   varchar(253),
  organisation    varchar(200)             not null,
  contact_name    varchar(200)             not null,
  contact_mail    varchar(320)             not null,
  purpose         varchar(2000)            not null,
  expected_users  integer                  not null,
  tools           varchar(2000),
  wanted_from     timestamp with time zone,
  wanted_until    timestamp with time zone,
  state           varchar(16)              not null,
  state_reason    varchar(1000),
  state_since     timestamp with time zone not null,
  state_by        varchar(200),
  filed_by        varchar(64)              not null,
  assignee_id     varchar(64),
  assignee_name   varchar(200),
  proposed_terms  varchar(8000),
  created_at      timestamp with time zone not null,
  expires_at      timestamp with time zone not null,
  entry_id        varchar(36),
  lock_version    bigint                   not null,
  constraint access_request_status_key unique (status_key)
);

create index access_request_state on access_request (state, created_at);
create index access_request_tenant on access_request (tenant_id);

create table access_review (
  id            uuid                     primary key,
  request_id    uuid                     not null references access_request (id),
  reviewer_id   varchar(64)              not null,
  reviewer_name varchar(200)             not null,
  decision      varchar(16)              not null,
  reason        varchar(1000)            not null,
  decided_at    timestamp with time zone not null
);

create index access_review_request on access_review (request_id, decided_at);

create table portal_setting (
  name    varchar(64)   primary key,
  content varchar(4000) not null
);

create table portal_node (
  name              varchar(100)             primary key,
  version           varchar(40)              not null,
  started_at        timestamp with time zone not null,
  seen_at           timestamp with time zone not null,
  allowlist_version bigint                   not null,
  allowlist_ready   boolean                  not null,
  keys_ready        boolean                  not null
);
