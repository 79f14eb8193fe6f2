-- Plans of slots that failed or were missed are told: by letter, and on the start page until somebody has noted them (S22).
alter table slot_filling add column told_at timestamp(6) with time zone;
alter table slot_filling add column seen_at timestamp(6) with time zone;
alter table slot_filling add column seen_by varchar(200);

-- What ended before that stands in the list of past ones as ever; nobody is written to about it now.
update slot_filling set told_at = ended_at, seen_at = ended_at, seen_by = '' where state in ('MISSED', 'FAILED');
