-- A scope by labels chooses other pages when a label changes, which changes no page.
alter table board_partner add column choice varchar(64) default '' not null;
