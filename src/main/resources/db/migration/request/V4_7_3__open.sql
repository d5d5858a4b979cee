-- "which cases have not ended"
create index request_record_ended on request_record (ended_at);
