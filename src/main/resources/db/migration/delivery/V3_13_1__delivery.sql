-- What other systems are still to be told, sealed under a key of its own that goes with it; gone when they have it.
create table delivery_message (
    id varchar(40) primary key,
    recipient varchar(40) not null,
    type varchar(80) not null,
    customer_id bigint not null,
    written_at timestamp with time zone not null,
    master varchar(40) not null,
    wrapped varchar not null,
    content_text varchar not null
);

create index delivery_message_oldest on delivery_message (written_at);
