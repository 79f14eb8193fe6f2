create index audit_happened_at on audit (happened_at);
create index audit_who on audit (who, happened_at);
