-- An entry's terms, its life cycle, and the switches that stop calls whatever the entries say.
alter table allowlist_entry drop constraint allowlist_entry_pair;

alter table allowlist_entry add column retirement      integer default 0 not null;
alter table allowlist_entry add column tenant_domain   varchar(253);
alter table allowlist_entry add column tools           varchar(2000);
alter table allowlist_entry add column calls_per_minute integer;
alter table allowlist_entry add column contact         varchar(320);
alter table allowlist_entry add column notes           varchar(4000);
alter table allowlist_entry add column status_reason   varchar(1000);
alter table allowlist_entry add column status_since    timestamp with time zone;
alter table allowlist_entry add column status_by       varchar(200);
alter table allowlist_entry add column warned_until    timestamp with time zone;
alter table allowlist_entry add column request_id      varchar(36);
alter table allowlist_entry add column search_text     varchar(1000) default '' not null;

-- One living entry a pair; a revoked one steps aside under a number of its own.
alter table allowlist_entry add constraint allowlist_entry_living unique (tenant_id, client_id, retirement);

create index allowlist_entry_status on allowlist_entry (status, valid_until);
create index allowlist_entry_label on allowlist_entry (label, id);
create index allowlist_entry_created on allowlist_entry (created_at, id);

create table kill_switch (
  scope      varchar(10)              not null,
  subject    varchar(64)              not null,
  reason     varchar(1000)            not null,
  engaged_by varchar(200)             not null,
  engaged_at timestamp with time zone not null,
  constraint kill_switch_pk primary key (scope, subject)
);

create table unknown_caller (
  tenant_id  uuid                     not null,
  client_id  uuid                     not null,
  first_seen timestamp with time zone not null,
  last_seen  timestamp with time zone not null,
  calls      bigint                   not null,
  dismissed  boolean                  not null,
  constraint unknown_caller_pk primary key (tenant_id, client_id)
);

create index unknown_caller_last_seen on unknown_caller (last_seen);
