-- More clocks, several of a kind in one case, and pauses. sla_clock says where a clock stands; it can be made again from sla_ledger.
alter table sla_clock drop constraint sla_clock_once;
alter table sla_clock add column nth integer default 1 not null;
alter table sla_clock add column calendar varchar(60);
alter table sla_clock add column paused_at timestamp with time zone;
alter table sla_clock add column paused_for varchar(40);
alter table sla_clock add column stopped_at timestamp with time zone;
alter table sla_clock add constraint sla_clock_once unique (request_id, clock, nth);
update sla_clock set calendar = (select p.calendar from sla_promise p where p.request_id = sla_clock.request_id);
alter table sla_clock alter column calendar set not null;

-- "which clocks run by this calendar"
create index sla_clock_calendar on sla_clock (calendar, met_at);

-- What happened to a clock, a line each, and how things stand from then on. Elapsed business time is the sum over the
-- running stretches between the lines, each counted in the calendar version of its line. Lines are added, never changed.
create table sla_ledger (
    clock_id         bigint                   not null references sla_clock (id),
    line             integer                  not null, -- from 1, in the order of writing
    at               timestamp with time zone not null, -- from when on it counts
    what             varchar(20)              not null,
    who              varchar(64)              not null, -- a person's id, or system
    reason           varchar(40),
    target           varchar(40)              not null, -- PT16H, or 3 business days
    calendar         varchar(60)              not null,
    calendar_version integer                  not null,
    rule             varchar(200)             not null,
    table_version    integer                  not null,
    running          boolean                  not null,
    due_at           timestamp with time zone not null,
    primary key (clock_id, line)
);

insert into sla_ledger (clock_id, line, at, what, who, target, calendar, calendar_version, rule, table_version, running, due_at)
select c.id, 1, c.started_at, 'STARTED', 'system', c.allowed, c.calendar, 1, p.rule, p.table_version, true, c.due_at
from sla_clock c join sla_promise p on p.request_id = c.request_id;

insert into sla_ledger (clock_id, line, at, what, who, target, calendar, calendar_version, rule, table_version, running, due_at)
select c.id, 2, c.met_at, 'MET', 'system', c.allowed, c.calendar, 1, p.rule, p.table_version, false, c.due_at
from sla_clock c join sla_promise p on p.request_id = c.request_id
where c.met_at is not null;

alter table sla_clock drop column allowed;
