-- Releases with their signature: evidence of what the main site said (design, decisions 1 and 4).
create table taken_release (
    digest      bytea                    not null primary key,
    number      bigint                   not null,
    edition     bytea                    not null,
    message     bytea                    not null,
    signature   bytea                    not null,
    key_id      varchar(64)              not null,
    offered_at  timestamp with time zone not null,
    switched_at timestamp with time zone,
    left_at     timestamp with time zone
);

-- One row, made by the first offer or heartbeat, says what is served. Everything else about a release is looked up from here.
create table intake_standing (
    id             integer not null primary key check (id = 1),
    serving        bytea references taken_release (digest),
    staged         bytea references taken_release (digest),
    highest        bigint  not null,
    last_signed    timestamp with time zone,
    heard_time     timestamp with time zone,
    heard_at       timestamp with time zone,
    newest         bigint,
    newest_release bytea,
    newest_since   timestamp with time zone
);
