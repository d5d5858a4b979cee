-- How far the import of a file is: written in the transaction of each batch. A file is known by what is in it, and by the
-- source and the mapping it was imported with; no name of it is kept.
create table intake_import (
    fingerprint varchar(64) primary key,
    source varchar(200) not null,
    -- when what the file says without a time was so
    as_of timestamp(6) with time zone not null,
    -- the line of the last row that is done
    reached bigint not null,
    batches bigint not null,
    taken bigint not null,
    refused bigint not null,
    started_at timestamp(6) with time zone not null,
    written_at timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone
);

-- Lines that were not taken, and why; no value of theirs.
create table intake_import_refusal (
    fingerprint varchar(64) not null,
    line bigint not null,
    field varchar(200) not null,
    why varchar(2000) not null,
    primary key (fingerprint, line)
);
