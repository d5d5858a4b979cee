-- What came in, each message once. Ids and a digest of what was sent; what was said is on the customer's timeline.
create table intake_event (
    door        varchar(10)  not null,
    source      varchar(200) not null,
    external_id varchar(200) not null,
    digest      varchar(64)  not null,
    customer_id varchar(40),
    request_id  varchar(40),
    received_at timestamp(6) with time zone not null,
    primary key (door, source, external_id)
);
