-- When it was said that a task has gone to who stands in, so that what there is to know about it follows, once.
alter table absence_stand_in add column said_at timestamp(6) with time zone;
update absence_stand_in set said_at = given_at;
