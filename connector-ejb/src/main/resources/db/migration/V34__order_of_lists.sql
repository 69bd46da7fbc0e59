-- Every order in which lists come, with the key behind it, so that any page of any list is read from an index.
create index allowlist_entry_status_order on allowlist_entry (status, id);
create index allowlist_entry_since_order on allowlist_entry (status_since, id);
create index allowlist_entry_until_order on allowlist_entry (valid_until, id);
