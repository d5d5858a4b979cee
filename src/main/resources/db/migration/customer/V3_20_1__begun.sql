-- What was begun and cannot be half done: erasing, merging, parting. Empty but for what is at work, or was cut off;
-- no key to the customer, who may be erased by it.
create table customer_begun (
    id varchar(40) primary key,
    operation varchar(20) not null,
    customer_id bigint not null,
    begun_by varchar(255) not null,
    begun_at timestamp with time zone not null,
    finished boolean not null
);
