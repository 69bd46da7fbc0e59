-- Which node does what only one node has to do, and until when.
create table duty_lease (
  name    varchar(40)              primary key,
  node    varchar(100)             not null,
  ends_at timestamp with time zone not null
);

insert into duty_lease (name, node, ends_at) values ('clock', '', timestamp with time zone '1970-01-01 00:00:00+00');
