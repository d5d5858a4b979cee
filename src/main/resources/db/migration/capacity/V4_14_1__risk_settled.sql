-- Up to when the misses were written down; empty when nobody has looked yet. After a standstill the next look goes back to it.
alter table capacity_risk_turn add column settled_at timestamp(6) with time zone;
