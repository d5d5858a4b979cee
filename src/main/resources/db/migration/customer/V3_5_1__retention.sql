-- Customers about whom nothing may be deleted, whatever its period. The reason is sealed under the customer's key.
create table customer_legal_hold (
    customer_id bigint primary key references customer_record (id),
    reason_text varchar not null,
    placed_by varchar(64) not null,
    placed_at timestamp with time zone not null
);

-- A row a night. reached is the number of the last customer that was looked at: a run that was cut off goes on after it.
create table customer_retention_run (
    night date primary key,
    started_at timestamp with time zone not null,
    finished_at timestamp with time zone,
    reached bigint not null,
    worker varchar(40) not null,
    leased_until timestamp with time zone not null
);

-- What a night did to a class: counts and times only.
create table customer_retention_report (
    night date not null references customer_retention_run (night),
    retention_class varchar(40) not null,
    periods varchar(400) not null,
    deleted bigint not null,
    held bigint not null,
    kept bigint not null,
    oldest_kept timestamp with time zone,
    primary key (night, retention_class)
);
