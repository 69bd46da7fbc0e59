-- What was made under which Idempotency-Key, for a day.
create table replay (
  actor_id   varchar(64)              not null,
  replay_key varchar(100)             not null,
  asked      char(64)                 not null,
  made       varchar(36)              not null,
  made_at    timestamp with time zone not null,
  constraint replay_pk primary key (actor_id, replay_key)
);
