-- Scheduled changes that failed, or left paths as they were, are told: by letter, and on the start page until somebody has noted them (S22, S24).
alter table scheduled_change add column told_at timestamp(6) with time zone;
alter table scheduled_change add column seen_at timestamp(6) with time zone;
alter table scheduled_change add column seen_by varchar(200);

-- What ended before that stands in the list of past ones as ever; nobody is written to about it now.
update scheduled_change set told_at = ended_at, seen_at = ended_at, seen_by = '' where state in ('DONE', 'FAILED');
