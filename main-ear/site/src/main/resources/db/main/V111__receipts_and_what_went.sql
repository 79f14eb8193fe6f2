alter table lane_event add column receipt text;
alter table lane_event add column pages_added integer;
alter table lane_event add column pages_changed integer;
alter table lane_event add column pages_removed integer;
alter table lane_event add column others_added integer;
alter table lane_event add column others_changed integer;
alter table lane_event add column others_removed integer;

alter table lane add column from_scratch boolean default false not null;
