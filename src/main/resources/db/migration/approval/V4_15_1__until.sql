-- The later moment for the solution that a changed deadline is about; empty where none was asked for.
alter table approval_record add column until_at timestamp with time zone;
