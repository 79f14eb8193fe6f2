-- How pages are found again: the words of their newest revision, and labels (S31).
create table content_text (
    item  bigint         not null primary key references content_item (id),
    words varchar(20000) not null
);

create table content_label (
    item  bigint      not null references content_item (id),
    label varchar(40) not null,
    primary key (item, label)
);
create index content_label_label on content_label (label);
