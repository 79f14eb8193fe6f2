-- What a partner decides about its shop front: its values, and the order of its menus (S16, S91).
create table shopfront (
    id      integer not null primary key check (id = 1),
    changes bigint  not null
);

create table own_value (
    shopfront integer       not null references shopfront (id),
    name      varchar(60)   not null,
    text      varchar(1000) not null,
    primary key (shopfront, name)
);

create table menu_place (
    shopfront integer      not null references shopfront (id),
    position  integer      not null,
    locale    varchar(35)  not null,
    path      varchar(512) not null,
    left_out  boolean      not null,
    primary key (shopfront, position)
);
