-- What an account shows beside its password: the secret of an authenticator app, sealed, and digests of recovery codes (A1).
create table second_factor (
    account      varchar(63)              not null primary key references account (name) on delete cascade,
    secret       bytea                    not null,
    begun_at     timestamp with time zone not null,
    confirmed_at timestamp with time zone,
    last_step    bigint                   not null,
    codes        varchar(1000)            not null
);
