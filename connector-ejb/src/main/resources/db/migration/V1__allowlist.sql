-- Times are UTC: the server runs with user.timezone=UTC, on every node.
-- Which tenant and client pairs may call, and the number that nodes follow.
create table allowlist_entry (
  id             uuid                     primary key,
  tenant_id      uuid                     not null,
  client_id      uuid                     not null,
  label          varchar(200)             not null,
  status         varchar(16)              not null,
  valid_from     timestamp(6),
  valid_until    timestamp(6),
  guests_allowed boolean                  not null,
  changed_in     bigint                   not null,
  created_at     timestamp(6)             not null,
  lock_version   bigint                   not null,
  constraint allowlist_entry_pair unique (tenant_id, client_id)
);

create index allowlist_entry_changed_in on allowlist_entry (changed_in);

create table allowlist_version (
  id      integer primary key,
  version bigint  not null
);

insert into allowlist_version (id, version) values (1, 0);
