-- Whether two customers are one. Ids and codes stay when one of them is erased; reason_text is sealed, and empty then.
create sequence steward_case_number start with 100001;

create table steward_case (
    id bigint primary key,
    -- the older one first, so that two are one pair whichever was looked at
    one_id bigint not null,
    other_id bigint not null,
    likeness varchar(400) not null,
    score double precision not null,
    action varchar(20) not null,
    decide_within varchar(20),
    calendar varchar(40),
    answer_reason varchar(500) not null,
    rule_id varchar(200) not null,
    rule_version integer not null,
    state varchar(20) not null,
    opened_at timestamp(6) with time zone not null,
    settled_at timestamp(6) with time zone,
    settled_by varchar(64),
    reason_text varchar,
    merge_id varchar(40),
    look_again_at timestamp(6) with time zone,
    unique (one_id, other_id),
    check (one_id < other_id)
);

create index steward_case_by_other on steward_case (other_id);
create index steward_case_by_state on steward_case (state, id);

-- Whoever looks for twins holds the row until the end of the transaction.
create table steward_turn (
    id integer primary key
);
insert into steward_turn (id) values (1);
