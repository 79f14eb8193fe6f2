-- A partner that was taken back to an earlier release stays there until somebody lets it go on (B5).
alter table lane add column held_number bigint;
alter table lane add column held_edition varchar(64);
alter table lane add column held_reason varchar(2000);
alter table lane add column held_recall boolean default false not null;
alter table lane add column held_since timestamp(6) with time zone;
