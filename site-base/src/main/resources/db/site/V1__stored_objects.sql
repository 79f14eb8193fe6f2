-- Objects of pages, layouts, assets and hash trees, by their SHA-256 (design, decision 3).
create table stored_object (
    digest   bytea                    not null primary key,
    size     integer                  not null,
    deflated boolean                  not null,
    packed   bytea                    not null,
    added_at timestamp with time zone not null
);
