-- How good the data is, per kind of fact and night. Counts only.
create table customer_quality (
    night date not null,
    kind varchar(100) not null,
    customers bigint not null,
    known bigint not null,
    fresh bigint not null,
    agreed bigint not null,
    verified bigint not null,
    score integer not null,
    target integer not null,
    reason varchar(400) not null,
    rule_id varchar(64) not null,
    rule_version integer not null,
    primary key (night, kind)
);
