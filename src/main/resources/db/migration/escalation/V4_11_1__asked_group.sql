-- The team or role as which a person gets it: whoever stands in for them has to be in it too.
alter table escalation_hand_over add column asked_group varchar(200);
