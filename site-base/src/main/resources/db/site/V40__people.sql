-- Who the people are, how they want to be addressed, and whether they may come in (A1).
alter table account alter column password drop not null;
alter table account add column display_name varchar(100) default '' not null;
alter table account add column email varchar(254);
alter table account add column language varchar(8) default '' not null;
alter table account add column zone varchar(64) default '' not null;
alter table account add column disabled_at timestamp with time zone;
alter table account add column revision bigint default 0 not null;
alter table account add constraint account_email unique (email);
