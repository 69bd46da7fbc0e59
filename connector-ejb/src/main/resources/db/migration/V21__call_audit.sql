-- Who called what and how it ended; ids and numbers only, never content.
create table call_record (
  id          uuid                     primary key,
  happened_at timestamp with time zone not null,
  node        varchar(100)             not null,
  request_id  varchar(64)              not null,
  tenant_id   varchar(36)              not null,
  client_id   varchar(36)              not null,
  user_id     varchar(36)              not null,
  tool        varchar(64)              not null,
  outcome     varchar(16)              not null,
  code        varchar(16)              not null,
  status      integer                  not null,
  millis      bigint                   not null,
  bytes       bigint                   not null,
  graph_calls integer                  not null,
  entra_ids   varchar(200)             not null,
  graph_ids   varchar(1000)            not null
);

create index call_record_happened on call_record (happened_at, id);
create index call_record_tenant on call_record (tenant_id, happened_at);
create index call_record_request on call_record (request_id);
