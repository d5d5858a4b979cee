-- Exceptions asked for, and what was decided about them.
create sequence approval_id start with 100001;

create table approval_record (
    id            varchar(40)    not null primary key,
    number        bigint         not null unique,
    customer_id   varchar(40)    not null,
    request_id    varchar(40)    not null,
    kind          varchar(40)    not null,
    amount        numeric(14, 2) not null,
    currency      varchar(3)     not null,
    tier          varchar(40)    not null,
    reason        varchar(2000)  not null,
    asked_by      varchar(64)    not null,
    asked_at      timestamp(6) with time zone not null,
    cumulative    numeric(14, 2) not null,
    approvers     varchar(40),
    route_reason  varchar(500),
    route_rule    varchar(200),
    route_version integer,
    standing      varchar(20)    not null,
    settled_at    timestamp(6) with time zone,
    version       integer        not null
);

create index approval_record_customer on approval_record (customer_id, asked_at);
create index approval_record_request on approval_record (request_id);

-- one row per person who decided; the same person cannot be there twice
create table approval_decision (
    approval_id varchar(40)   not null references approval_record (id),
    position    integer       not null,
    decided_by  varchar(64)   not null,
    verdict     varchar(20)   not null,
    rationale   varchar(2000),
    decided_at  timestamp(6) with time zone not null,
    primary key (approval_id, position),
    unique (approval_id, decided_by)
);

-- Whoever writes a wish holds the row of its customer until the end of the transaction; 16 rows are enough queues.
create table approval_turn (
    id integer not null primary key
);
insert into approval_turn (id) values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15);
