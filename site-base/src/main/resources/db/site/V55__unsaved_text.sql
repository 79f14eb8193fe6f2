-- What somebody has typed into a page's editor and not saved yet (S31); no revision.
create table unsaved_text (
    person   varchar(63)              not null,
    path     varchar(512)             not null,
    based_on integer                  not null,
    typed    bytea                    not null,
    since    timestamp with time zone not null,
    kept_at  timestamp with time zone not null,
    primary key (person, path)
);
create index unsaved_text_path on unsaved_text (path);
create index unsaved_text_kept on unsaved_text (kept_at);
