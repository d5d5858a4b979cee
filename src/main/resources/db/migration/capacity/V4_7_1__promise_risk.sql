-- A row per clock that was warned of, or missed without a warning: how far off the warnings are is counted from these.
-- request_id names a record of another room: no foreign key. Nobody's name is in it.
create table capacity_risk (
    request_id       varchar(40)  not null,
    clock            varchar(40)  not null,
    nth              integer      not null,
    team             varchar(40),             -- who worked on it; null while nobody did
    tier             varchar(40)  not null,
    request_type     varchar(40)  not null,
    due_at           timestamp(6) with time zone not null,
    warned_at        timestamp(6) with time zone, -- null for a miss without a warning, and so are the numbers
    left_seconds     bigint,                  -- business time of the team, else of the promise's calendar
    needed_seconds   bigint,                  -- null also where nobody was there
    ahead            bigint,
    people           integer,
    median_seconds   bigint,
    handling_seconds bigint,
    assumed          boolean,
    reason           varchar(400),
    rule             varchar(200),
    table_version    integer,
    outcome          varchar(20),             -- KEPT, MISSED or STOPPED; null while it is open
    ended_at         timestamp(6) with time zone,
    before_seconds   bigint,                  -- of a miss: from the warning until it was due, real time
    primary key (request_id, clock, nth)
);

create index capacity_risk_open on capacity_risk (outcome, ended_at);
create index capacity_risk_warned on capacity_risk (warned_at);

-- Whoever writes a warning holds the row until the end of the transaction: two nodes that look at once warn once.
create table capacity_risk_turn (
    id integer primary key
);
insert into capacity_risk_turn (id) values (1);
