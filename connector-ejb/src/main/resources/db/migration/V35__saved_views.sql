-- Lists as people keep them: under a name of theirs, the part of the address behind the question mark.
create table saved_view (
  actor_id varchar(64)   not null,
  list     varchar(20)   not null,
  name     varchar(60)   not null,
  query    varchar(1000) not null,
  constraint saved_view_pk primary key (actor_id, list, name)
);
-- The queue of one person, and of nobody.
create index access_request_assignee on access_request (assignee_id, state, created_at);
