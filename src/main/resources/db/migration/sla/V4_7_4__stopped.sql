-- "what was stopped since then"
create index sla_clock_stopped on sla_clock (stopped_at);
