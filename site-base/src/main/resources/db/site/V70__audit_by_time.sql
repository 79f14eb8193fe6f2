-- Old lines of the audit are cleared by their time.
create index audit_by_time on audit (happened_at);
