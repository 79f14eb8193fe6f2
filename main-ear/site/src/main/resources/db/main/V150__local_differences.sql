-- What partners show otherwise than it was signed, as they said last (B8, S92).
create table partner_local (
    partner  varchar(40)                 not null primary key,
    heard_at timestamp(6) with time zone not null,
    signed   text
);
