-- What the site manager has changed in inherited pages, beside what was signed (S92, B7, B8).
create table local_change (
    id      integer not null primary key check (id = 1),
    changes bigint  not null
);

-- The row that everybody locks who changes something is there from the beginning.
insert into local_change (id, changes) values (1, 0);

create table own_block (
    path        varchar(512)             not null,
    block       varchar(100)             not null,
    base_digest bytea                    not null,
    base_text   text                     not null,
    own_text    text                     not null,
    next_digest bytea,
    next_base   text,
    next_text   text,
    draft       text,
    broken      boolean                  not null,
    changed_at  timestamp with time zone not null,
    changed_by  varchar(200)             not null,
    version     bigint                   not null,
    primary key (path, block)
);

create table page_off_line (
    path     varchar(512)             not null primary key,
    reason   varchar(1000)            not null,
    since    timestamp with time zone not null,
    taken_by varchar(200)             not null
);
