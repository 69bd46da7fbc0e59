-- What an unknown caller heard last, and what operators made of it; "dismissed" is retired.
alter table unknown_caller alter column dismissed set default false;
alter table unknown_caller add column last_refusal varchar(16) default 'M365C-2001' not null;
alter table unknown_caller add column state        varchar(10) default 'WAITING' not null;
alter table unknown_caller add column quiet_until  timestamp with time zone default timestamp with time zone '1970-01-01 00:00:00+00' not null;
alter table unknown_caller add column handled_by   varchar(200);
