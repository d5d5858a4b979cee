-- "what was missed since then"
create index sla_clock_missed on sla_clock (missed_at);
-- "what came since then", and pauses
create index sla_clock_started on sla_clock (started_at);
create index sla_ledger_what on sla_ledger (what, at);
