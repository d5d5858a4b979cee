-- Pieces of work: a task at which a team works on a request. A read model: it can be made again from the engine's history.
-- Nobody's name is in it. task_id and request_id name records of others: no foreign key.
create table capacity_work (
    task_id        varchar(64) not null primary key,
    request_id     varchar(40) not null,
    team           varchar(40) not null,
    skill          varchar(40) not null,             -- the kind of request, for now
    arrived_at     timestamp(6) with time zone not null,
    taken_at       timestamp(6) with time zone,      -- since when somebody has it; null while nobody does
    worked_seconds bigint      not null,             -- business time in somebody's hands, in stretches that are over
    left_at        timestamp(6) with time zone
);

create index capacity_work_team on capacity_work (team, left_at);
create index capacity_work_arrived on capacity_work (team, arrived_at);
create index capacity_work_skill on capacity_work (skill, arrived_at);
