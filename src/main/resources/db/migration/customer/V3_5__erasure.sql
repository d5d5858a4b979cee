-- What is left of a customer who was erased: the id, so that what still names it can say so.
create table customer_erasure (
    customer_id bigint primary key,
    erased_at timestamp with time zone not null,
    erased_by varchar(64) not null,
    reason_code varchar(40) not null
);
