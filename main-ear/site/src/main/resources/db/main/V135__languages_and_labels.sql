-- Which of the pages a partner inherits: by language and by label, each on a line of its own; empty for all (S14).
alter table partner add column languages text default '' not null;
alter table partner add column labels text default '' not null;
alter table partner add column except_labels text default '' not null;
