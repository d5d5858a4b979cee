-- Service requests: ids, codes and times only; what was said is on the customer's timeline.
create sequence request_id start with 100001;

create table request_record (
    id                varchar(40)  not null primary key,
    number            bigint       not null unique,
    customer_id       varchar(40)  not null,
    type              varchar(40)  not null,
    source            varchar(200) not null,
    external_id       varchar(200) not null,
    channel           varchar(40)  not null,
    opening           varchar(40)  not null,
    tier              varchar(40),
    tier_decision     varchar(40),
    team              varchar(40),
    state             varchar(20)  not null,
    opened_at         timestamp(6) with time zone not null,
    first_response_at timestamp(6) with time zone,
    resolved_at       timestamp(6) with time zone,
    closed_at         timestamp(6) with time zone,
    ended_at          timestamp(6) with time zone,
    end_event         varchar(60),
    handovers         integer      not null,
    reopens           integer      not null,
    feedback_asked_at timestamp(6) with time zone,
    feedback_score    integer,
    unique (source, external_id)
);

create index request_record_customer on request_record (customer_id, number);
create index request_record_state on request_record (state, number);
create index request_record_team on request_record (team, number);
