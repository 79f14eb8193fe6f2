-- A revision that nobody decided on, because a list in it keeps itself or a slot's plan has its time, names the one that it
-- stands for; what is scheduled for later is still the next after that one.
alter table content_revision add column stands_for integer;
