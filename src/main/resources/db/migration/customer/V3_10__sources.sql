-- When each source of facts last told us something; nothing about any customer.
create table customer_source (
    source   varchar(40) primary key,
    heard_at timestamp(6) with time zone not null
);
