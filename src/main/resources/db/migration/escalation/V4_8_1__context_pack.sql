-- What goes from one to the next, and whether the next has taken it. Ids, times and the hash stay; the words go with the
-- customer.
create sequence escalation_hand_over_id start with 100001;

create table escalation_hand_over (
    id                varchar(40) not null primary key,
    number            bigint      not null unique,
    customer_id       varchar(40) not null,
    request_id        varchar(40),
    kind              varchar(20) not null,
    from_id           varchar(200),
    from_is_group     boolean,
    to_id             varchar(200) not null,
    to_is_group       boolean     not null,
    sent_by           varchar(200),
    sent_at           timestamp(6) with time zone not null,
    pack_text         varchar     not null,             -- canonical JSON, sealed under the customer's key
    pack_hash         varchar(64) not null,             -- SHA-256 of the canonical JSON
    state             varchar(20) not null,
    acknowledged_by   varchar(200),
    acknowledged_for  varchar(200),                     -- the receiver somebody stood in for
    settled_at        timestamp(6) with time zone,      -- acknowledged, gone on, or not needed any more
    previous_id       varchar(40)                       -- the one that was not acknowledged in time
);

create index escalation_hand_over_customer on escalation_hand_over (customer_id, number);
create index escalation_hand_over_request on escalation_hand_over (request_id, number);
create index escalation_hand_over_open on escalation_hand_over (state, to_id);
