-- Variants of pages for a partner or a group of partners (S19, S22). A partner is in at most one group; empty for none.
alter table partner add column group_name varchar(40) default '' not null;

-- Where variants have ever been published, and at which change of what is published each of them last became another one or went.
create table variant_change (
    path     varchar(512) not null primary key,
    whom     varchar(41)  not null,
    page     varchar(512) not null,
    sequence bigint       not null
);
create index variant_change_by_whom on variant_change (whom, sequence);
create index variant_change_by_page on variant_change (page, whom);

-- The last edition of a partner that variants were laid over, and of what: the next one is made of it by what changed. It follows from
-- what is published and agreed, and is made again from there if it is lost.
create table laid_edition (
    partner   varchar(40)  not null primary key,
    whose     varchar(100) not null,
    policy    integer      not null,
    sequence  bigint       not null,
    inherited varchar(64)  not null,
    edition   varchar(64)  not null
);
