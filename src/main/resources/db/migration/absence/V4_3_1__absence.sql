-- Who is away from when to when, and who stands in. Why somebody is away is not kept: it is nobody's business here.
create sequence absence_id start with 100001;

create table absence_entry (
    id         varchar(40) not null primary key,
    number     bigint      not null unique,
    person     varchar(64) not null,
    substitute varchar(64),
    from_at    timestamp(6) with time zone not null,
    until_at   timestamp(6) with time zone not null, -- half-open: back at this moment
    zone       varchar(60) not null,
    written_by varchar(64) not null,
    written_at timestamp(6) with time zone not null,
    started_at timestamp(6) with time zone,          -- when what was assigned to the person had all been handed over
    removed_by varchar(64),
    removed_at timestamp(6) with time zone
);

create index absence_entry_person on absence_entry (person, until_at);
create index absence_entry_substitute on absence_entry (substitute, until_at);
create index absence_entry_until on absence_entry (until_at, from_at);

-- Who writes an absence holds this row until the end of the transaction, so that each is checked against those before it.
create table absence_turn (
    id integer not null primary key
);
insert into absence_turn (id) values (0);

-- A task that was somebody's who is away: for whom it is done and by whom. The task is the engine's: no foreign key.
create table absence_stand_in (
    task_id    varchar(64) not null,
    absence_id varchar(40) not null references absence_entry (id),
    case_id    varchar(64),
    for_person varchar(64) not null,
    given_to   varchar(64),                          -- null: back to the team
    given_at   timestamp(6) with time zone not null,
    done_by    varchar(64),
    done_at    timestamp(6) with time zone,
    primary key (task_id, absence_id)
);

create index absence_stand_in_absence on absence_stand_in (absence_id, given_at);
