-- What is kept of a customer and not used (GDPR Art. 18), one for each privacy request that obtained it. Codes, ids and
-- times only; kind is null for all that is known of the customer.
create table customer_restriction (
    request_id varchar(20) primary key,
    customer_id bigint not null references customer_record (id),
    kind varchar(100),
    ground varchar(40) not null,
    since_at timestamp(6) with time zone not null,
    zone varchar(40) not null,
    review_at timestamp(6) with time zone not null,
    lifted_at timestamp(6) with time zone
);

create index customer_restriction_by_customer on customer_restriction (customer_id);
