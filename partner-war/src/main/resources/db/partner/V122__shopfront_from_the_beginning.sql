-- The row that everybody locks who changes it is there from the beginning: two that came first would both have made it.
insert into shopfront (id, changes)
select 1, 0 where not exists (select 1 from shopfront);
