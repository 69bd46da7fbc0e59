-- Desired allowlists that were planned, until they are applied or forgotten.
create table allowlist_plan (
  id           uuid                     primary key,
  created_at   timestamp with time zone not null,
  created_by   varchar(64)              not null,
  expires_at   timestamp with time zone not null,
  seen_version bigint                   not null,
  document     varchar(1000000)         not null,
  applied_at   timestamp with time zone,
  lock_version bigint                   not null
);

create index allowlist_plan_created_at on allowlist_plan (created_at);
