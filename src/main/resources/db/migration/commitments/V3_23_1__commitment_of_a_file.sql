-- A promise that came by a file is found again by the lookup of what its source calls it, so that a repeat is the same
-- promise; told_fingerprint is of what was told at first, because colleagues may change words and time here.
alter table commitments_entry add column external_lookup varchar(64);
alter table commitments_entry add column told_fingerprint varchar(64);
-- since when we know of it, where that is later than the promise
alter table commitments_entry add column recorded_at timestamp(6) with time zone;

create unique index commitments_entry_external on commitments_entry (external_lookup);
