-- A score is the customer's: who wrote it down and when stays with it.
alter table request_record add column feedback_by varchar(64);
alter table request_record add column feedback_at timestamp(6) with time zone;
