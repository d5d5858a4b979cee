-- Escalations of requests: ids, codes and times. What people wrote stands on the customer's timeline.
create sequence escalation_id start with 100001;

create table escalation_record (
    id          varchar(40)  not null primary key,
    number      bigint       not null unique,
    request_id  varchar(40)  not null,
    customer_id varchar(40)  not null,
    tier        varchar(40)  not null,
    reason      varchar(20)  not null,
    state       varchar(20)  not null,
    level       bigint       not null,
    next_level  bigint       not null,
    owner_id    varchar(200),
    opened_at   timestamp(6) with time zone not null,
    closed_at   timestamp(6) with time zone
);

create index escalation_record_request on escalation_record (request_id, number);

-- who asked; whoever asks while one is open joins it
create table escalation_ask (
    escalation_id varchar(40)  not null references escalation_record (id),
    position      integer      not null,
    reason        varchar(20)  not null,
    clocks        varchar(200) not null,
    asked_by      varchar(200),
    asked_at      timestamp(6) with time zone not null,
    primary key (escalation_id, position)
);

-- who was asked at which level, and what they did
create table escalation_level (
    escalation_id  varchar(40)  not null references escalation_record (id),
    position       integer      not null,
    level          bigint       not null,
    owner_group    varchar(200) not null,
    owner_id       varchar(200),
    owner_for      varchar(200),
    rule           varchar(200) not null,
    table_version  integer      not null,
    hand_over_id   varchar(40)  not null,
    asked_at       timestamp(6) with time zone not null,
    acknowledge_by timestamp(6) with time zone not null,
    did            varchar(20),
    did_by         varchar(200),
    did_at         timestamp(6) with time zone,
    primary key (escalation_id, position)
);

create index escalation_level_group on escalation_level (owner_group, asked_at);

-- Whoever asks holds a row until the end of the transaction, so that two who ask at once get the same escalation.
create table escalation_turn (
    id integer not null primary key
);
insert into escalation_turn (id) values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15);
