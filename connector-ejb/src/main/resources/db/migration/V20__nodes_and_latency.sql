-- How long calls took, in a few classes, so that a chart can show a percentile; and what each node last found.
alter table usage_bucket add column within_100   bigint default 0 not null;
alter table usage_bucket add column within_250   bigint default 0 not null;
alter table usage_bucket add column within_500   bigint default 0 not null;
alter table usage_bucket add column within_1000  bigint default 0 not null;
alter table usage_bucket add column within_2500  bigint default 0 not null;
alter table usage_bucket add column within_5000  bigint default 0 not null;
alter table usage_bucket add column within_10000 bigint default 0 not null;
alter table usage_bucket add column beyond       bigint default 0 not null;

create index usage_bucket_begins on usage_bucket (begins_at);

alter table portal_node add column ready boolean default false not null;

-- The last word of each check of each node, and one sample a minute for a trend.
create table node_check (
  node         varchar(100)             not null,
  name         varchar(40)              not null,
  up           boolean                  not null,
  since        timestamp with time zone not null,
  last_success timestamp with time zone,
  millis       bigint                   not null,
  failures     integer                  not null,
  problem      varchar(200)             not null,
  remedy       varchar(400)             not null,
  constraint node_check_pk primary key (node, name)
);

create table node_sample (
  node     varchar(100)             not null,
  name     varchar(40)              not null,
  taken_at timestamp with time zone not null,
  up       boolean                  not null,
  millis   bigint                   not null,
  constraint node_sample_pk primary key (node, name, taken_at)
);

create index node_sample_taken on node_sample (taken_at);
