-- Counters without content: how much was called, how it ended, and what Entra refused.
create table usage_bucket (
  begins_at  timestamp with time zone not null,
  tenant_id  uuid                     not null,
  client_id  uuid                     not null,
  tool       varchar(64)              not null,
  outcome    varchar(16)              not null,
  node       varchar(100)             not null,
  calls      bigint                   not null,
  millis     bigint                   not null,
  slowest    bigint                   not null,
  constraint usage_bucket_pk primary key (begins_at, tenant_id, client_id, tool, outcome, node)
);

create index usage_bucket_pair on usage_bucket (tenant_id, client_id, begins_at);

create table failed_exchange (
  id             uuid                     primary key,
  happened_at    timestamp with time zone not null,
  tenant_id      uuid                     not null,
  client_id      uuid                     not null,
  code           varchar(16)              not null,
  entra_error    varchar(64)              not null,
  entra_codes    varchar(64)              not null,
  trace_id       varchar(64)              not null,
  correlation_id varchar(64)              not null,
  request_id     varchar(64)              not null
);

create index failed_exchange_pair on failed_exchange (tenant_id, client_id, happened_at);
create index failed_exchange_request on failed_exchange (request_id);
create index failed_exchange_happened_at on failed_exchange (happened_at);
