-- What this site has published itself, as one edition; sequence 0 is the empty one.
create table published_edition (
    id smallint primary key,
    sequence bigint not null,
    root bytea not null,
    since timestamp(6) with time zone not null
);
