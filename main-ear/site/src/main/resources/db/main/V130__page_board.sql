-- How each page is at each partner, to be asked by page, partner and state without reading an edition (B4, F14). All of it follows
-- from what is published, agreed, signed and kept, and is made again from there if it is lost.
create table board_site (
    id   smallint primary key,
    root varchar(64)
);
insert into board_site (id) values (1);

create table board_page (
    path   varchar(512) not null primary key,
    locale varchar(35),
    here   boolean      not null
);

-- One row for each partner: of what the rows about its pages were made, and what holds for a page without a row.
create table board_partner (
    partner        varchar(40) not null primary key,
    site           varchar(64) not null,
    contract       bigint      not null,
    kept           varchar(80) not null,
    served_number  bigint      not null,
    served_edition varchar(64),
    first_number   bigint      not null,
    first_at       timestamp(6) with time zone
);

-- Only pages that are not as here, or that a later update than the first one brought.
create table board_cell (
    partner    varchar(40)  not null,
    path       varchar(512) not null,
    base       varchar(10)  not null,
    number     bigint       not null,
    brought_at timestamp(6) with time zone,
    primary key (partner, path)
);
create index board_cell_by_path on board_cell (path, base, partner);
create index board_cell_by_partner on board_cell (partner, base, path);
create index lane_event_by_time on lane_event (at, what);
