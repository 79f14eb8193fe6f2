-- Passages from sister sites that were here; of the passage, and of the key that its page was given, only the SHA-256 is kept (S3).
create table arrived_passage (
    nonce      varchar(64) not null primary key,
    from_site  varchar(40),
    account    varchar(63),
    arrived_at timestamp with time zone,
    key_digest varchar(64) unique,
    good_until timestamp with time zone,
    entered_at timestamp with time zone
);
create index arrived_passage_by_time on arrived_passage (arrived_at);

-- Accounts that sister sites may send somebody to; off until somebody says yes.
create table sister_leave (
    account  varchar(63)              not null primary key references account (name) on delete cascade,
    given_by varchar(63)              not null,
    given_at timestamp with time zone not null
);

-- Sessions that began by a passage.
create table passage_session (
    session_id bigint     not null primary key references office_session (id) on delete cascade,
    from_site varchar(40) not null
);
