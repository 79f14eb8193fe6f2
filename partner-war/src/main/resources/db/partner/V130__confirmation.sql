-- Whether a release may be served is the site manager's to say, where that was agreed (S33 to S36).
create table confirmation (
    digest         bytea                    not null primary key,
    number         bigint                   not null,
    edition        bytea                    not null,
    likeness       bytea                    not null,
    asked_round    integer                  not null,
    note           varchar(2000)            not null,
    asked_at       timestamp with time zone not null,
    answer_by      timestamp with time zone,
    silence_is_yes boolean                  not null,
    reminded_at    timestamp with time zone,
    verdict        varchar(20)              not null,
    kept           text                     not null,
    agreed         bytea,
    answered_by    varchar(200),
    reason         varchar(2000)            not null,
    answered_at    timestamp with time zone,
    told_verdict   varchar(20),
    objection      varchar(2000),
    fate           varchar(20),
    closed_at      timestamp with time zone
);

create index confirmation_by_fate on confirmation (fate, number);
