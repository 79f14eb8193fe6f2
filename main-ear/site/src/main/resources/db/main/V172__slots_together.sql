-- All partners switch to a plan of a slot, and from it, at its signed moments (S22, S24).
alter table slot_filling add column together boolean default false not null;
