-- What was changed, by whom and why; each row carries the hash of the one before it.
create table audit_event (
  seq           bigint                   primary key,
  happened_at   timestamp with time zone not null,
  actor_kind    varchar(16)              not null,
  actor_id      varchar(64)              not null,
  actor_name    varchar(256)             not null,
  action        varchar(40)              not null,
  target_kind   varchar(16)              not null,
  target_id     varchar(80)              not null,
  target_label  varchar(200)             not null,
  reason        varchar(1000)            not null,
  before_state  varchar(8000)            not null,
  after_state   varchar(8000)            not null,
  ip            varchar(45)              not null,
  node          varchar(100)             not null,
  request_id    varchar(64)              not null,
  previous_hash char(64)                 not null,
  hash          char(64)                 not null
);

create index audit_event_happened_at on audit_event (happened_at);
create index audit_event_target on audit_event (target_id, seq);
create index audit_event_actor on audit_event (actor_id, seq);
create index audit_event_action on audit_event (action, seq);

create table audit_head (
  id   integer  primary key,
  seq  bigint   not null,
  hash char(64) not null
);

insert into audit_head (id, seq, hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
