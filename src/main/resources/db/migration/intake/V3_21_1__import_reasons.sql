-- A line has a row for each reason why it was not taken, so that one run tells all of them; no value of the line.
create table intake_import_reason (
    fingerprint varchar(64) not null,
    line bigint not null,
    -- which of the reasons of its line, from 0
    n integer not null,
    field varchar(200) not null,
    why varchar(2000) not null,
    primary key (fingerprint, line, n)
);

insert into intake_import_reason (fingerprint, line, n, field, why)
select fingerprint, line, 0, field, why from intake_import_refusal;

drop table intake_import_refusal;
