-- The sender's id may be personal, and so may what was sent: both are kept as keyed hashes. No digest after an erasure.
alter table intake_event rename column external_id to external_lookup;
alter table intake_event alter column digest drop not null;
